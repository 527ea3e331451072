/** An approximate inverse by Gauss and Jordan with row exchanges. Nobody relies on it: it only has to be good enough for
 *  ‖I − R·M‖ < 1, which is then proved.
 *  @param matrix row-major [n·n]    @returns undefined where doubles see no inverse */
export const invertInDoubles = (matrix: readonly number[], n: number): number[] | undefined => {
  const rows = Array.from({ length: n }, (_, i) => [
    ...matrix.slice(i * n, (i + 1) * n),
    ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  ]);
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i][column]) > Math.abs(rows[best][column])) best = i;
    [rows[column], rows[best]] = [rows[best], rows[column]];
    const pivotRow = rows[column];
    const pivot = pivotRow[column];
    for (let j = 0; j < 2 * n; j++) pivotRow[j] /= pivot;
    for (const row of rows) {
      if (row === pivotRow) continue;
      const factor = row[column];
      for (let j = 0; j < 2 * n; j++) row[j] -= factor * pivotRow[j];
    }
  }
  const inverse = rows.flatMap((row) => row.slice(n));
  return inverse.every(Number.isFinite) ? inverse : undefined;
};
