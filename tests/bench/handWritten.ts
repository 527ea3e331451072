/** One exact policy-gradient step as one would write it by hand for doubles only: typed arrays, everything in place,
 *  nothing generic. The yardstick for the kernel that is written once for every arithmetic. */
export class HandWrittenStep {
  private readonly states: number;
  private readonly actions: number;
  private readonly matrix: Float64Array;
  private readonly values: Float64Array;
  private readonly visits: Float64Array;
  readonly next: Float64Array;

  constructor(states: number, actions: number) {
    this.states = states;
    this.actions = actions;
    this.matrix = new Float64Array(states * states);
    this.values = new Float64Array(states);
    this.visits = new Float64Array(states);
    this.next = new Float64Array(states * actions);
  }

  run(
    transition: Float64Array,
    reward: Float64Array,
    initial: Float64Array,
    discount: number,
    policy: Float64Array,
    stepSize: number,
  ): void {
    const { states: S, actions: A, matrix, values, visits, next } = this;
    for (let s = 0; s < S; s++) {
      let mean = 0;
      for (let t = 0; t < S; t++) matrix[s * S + t] = s === t ? 1 : 0;
      for (let a = 0; a < A; a++) {
        const i = s * A + a;
        mean += policy[i] * reward[i];
        const weight = discount * policy[i];
        for (let t = 0; t < S; t++) matrix[s * S + t] -= weight * transition[i * S + t];
      }
      values[s] = mean;
    }
    this.solve(values);
    for (let s = 0; s < S; s++) {
      for (let t = 0; t < S; t++) matrix[t * S + s] = s === t ? 1 : 0;
      for (let a = 0; a < A; a++) {
        const weight = discount * policy[s * A + a];
        for (let t = 0; t < S; t++) matrix[t * S + s] -= weight * transition[(s * A + a) * S + t];
      }
      visits[s] = initial[s];
    }
    this.solve(visits);
    for (let s = 0; s < S; s++) {
      let peak = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < A; a++) {
        const i = s * A + a;
        let later = 0;
        for (let t = 0; t < S; t++) later += transition[i * S + t] * values[t];
        const advantage = reward[i] + discount * later - values[s];
        next[i] = stepSize * visits[s] * policy[i] * advantage;
        if (next[i] > peak) peak = next[i];
      }
      let total = 0;
      for (let a = 0; a < A; a++) {
        const i = s * A + a;
        next[i] = policy[i] * Math.exp(next[i] - peak);
        total += next[i];
      }
      for (let a = 0; a < A; a++) next[s * A + a] /= total;
    }
  }

  /** Gauss elimination with row exchanges, in place. */
  private solve(x: Float64Array): void {
    const { states: n, matrix } = this;
    for (let k = 0; k < n; k++) {
      let best = k;
      for (let i = k + 1; i < n; i++) if (Math.abs(matrix[i * n + k]) > Math.abs(matrix[best * n + k])) best = i;
      if (best !== k) {
        for (let j = k; j < n; j++) {
          const entry = matrix[k * n + j];
          matrix[k * n + j] = matrix[best * n + j];
          matrix[best * n + j] = entry;
        }
        const entry = x[k];
        x[k] = x[best];
        x[best] = entry;
      }
      for (let i = k + 1; i < n; i++) {
        const factor = matrix[i * n + k] / matrix[k * n + k];
        for (let j = k + 1; j < n; j++) matrix[i * n + j] -= factor * matrix[k * n + j];
        x[i] -= factor * x[k];
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      let rest = x[i];
      for (let j = i + 1; j < n; j++) rest -= matrix[i * n + j] * x[j];
      x[i] = rest / matrix[i * n + i];
    }
  }
}
