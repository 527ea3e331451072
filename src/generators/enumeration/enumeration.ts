/** Part of a genome, enumerated: index i < count writes the i-th choice of its genes. */
export interface Part {
  readonly count: bigint;
  write(index: bigint, genome: number[]): void;
  /** The index whose choice stands in the genome; undefined when none does. */
  read(genome: readonly number[]): bigint | undefined;
}

/** One of a list of tuples of genes, written from `offset` on. The tuples are all different. */
export const choice = (offset: number, tuples: readonly (readonly number[])[]): Part => {
  const places = new Map(tuples.map((tuple, index) => [tuple.join(), BigInt(index)]));
  const length = tuples[0]?.length ?? 0;
  return {
    count: BigInt(tuples.length),
    write: (index, genome) => {
      const tuple = tuples[Number(index)];
      for (let i = 0; i < length; i++) genome[offset + i] = tuple[i];
    },
    read: (genome) => places.get(genome.slice(offset, offset + length).join()),
  };
};

/** Every combination of parts that write different genes; the last part changes fastest. */
export const product = (parts: readonly Part[]): Part => ({
  count: parts.reduce((count, part) => count * part.count, 1n),
  write: (index, genome) => {
    let rest = index;
    for (let i = parts.length - 1; i >= 0; i--) {
      const { count } = parts[i];
      if (count !== 1n) {
        const quotient = rest / count;
        parts[i].write(rest - quotient * count, genome);
        rest = quotient;
      } else parts[i].write(0n, genome);
    }
  },
  read: (genome) => {
    let index = 0n;
    for (const part of parts) {
      const own = part.read(genome);
      if (own === undefined) return undefined;
      index = index * part.count + own;
    }
    return index;
  },
});

/** One part after the other: no genome belongs to two of them. */
export const alternatives = (parts: readonly Part[]): Part => {
  const starts: bigint[] = [];
  let count = 0n;
  for (const part of parts) {
    starts.push(count);
    count += part.count;
  }
  return {
    count,
    write: (index, genome) => {
      let i = parts.length - 1;
      while (starts[i] > index) i--;
      parts[i].write(index - starts[i], genome);
    },
    read: (genome) => {
      for (const [i, part] of parts.entries()) {
        const own = part.read(genome);
        if (own !== undefined) return starts[i] + own;
      }
      return undefined;
    },
  };
};
