/** A hook of Node's module loader: one file of the built program is read with one change in it. */
let change;

export const initialize = (data) => {
  change = data;
};

export const load = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  return url === change.url ? { ...loaded, source: change.source } : loaded;
};
