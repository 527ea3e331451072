/** Every result of a build that makes choices, each combination of choices once, in order. */
export function* structures<R>(build: (choose: (count: number) => number) => R): Generator<R> {
  let script: number[] = [];
  for (;;) {
    const counts: number[] = [];
    const made: number[] = [];
    const result = build((count) => {
      const choice = script[made.length] ?? 0;
      counts.push(count);
      made.push(choice);
      return choice;
    });
    yield result;
    let last = made.length - 1;
    while (last >= 0 && made[last] + 1 >= counts[last]) last--;
    if (last < 0) return;
    script = [...made.slice(0, last), made[last] + 1];
  }
}
