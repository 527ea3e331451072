/** "ppo" of "ppo/first-step-is-the-policy-gradient". */
export const topicOf = ({ id }: { readonly id: string }): string => id.slice(0, id.indexOf('/'));

/** Under the heading of its topic a claim goes by the rest of its id. */
export const nameWithinTopic = ({ id }: { readonly id: string }): string => id.slice(id.indexOf('/') + 1);
