/** Lays a graph out by Graphviz and draws it: loaded only here, as WebAssembly.
 *  @param graph in the language of Graphviz
 *  @returns an SVG element without ids, so that a page can hold many */
export const drawGraph = async (graph: string): Promise<string> => {
  drawing ??= import('@viz-js/viz').then(({ instance }) => instance());
  const svg = (await drawing).renderString(graph, { format: 'svg' });
  return svg
    .slice(svg.indexOf('<svg'))
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '')
    .replaceAll(/<title>[\s\S]*?<\/title>\n?/g, '')
    .replaceAll(/ (id|class)="[^"]*"/g, '')
    .trimEnd();
};

let drawing: Promise<Awaited<ReturnType<typeof import('@viz-js/viz').instance>>> | undefined;
