/** Quantities of a policy in a world, from their definitions. Included in every script that states one of them. */
export const definitions = `def induced(world, policy):
    """P_π[s][s'] = Σ_a π(a|s)·P(s'|s,a) and r_π[s] = Σ_a π(a|s)·r(s,a)."""
    states, actions, pi = range(world["states"]), range(world["actions"]), policy["probabilities"]
    P = [[sum(pi[s][a] * world["transition"][s][a][n] for a in actions) for n in states] for s in states]
    r = [sum(pi[s][a] * world["reward"][s][a] for a in actions) for s in states]
    return P, r


def recurrent_states(world, P):
    """The states that the policy comes back to for ever. Only undiscounted sums ask for them."""
    states = range(world["states"])
    reach = [[s == n or P[s][n] != 0 for n in states] for s in states]
    for via in states:
        for s in states:
            for n in states:
                reach[s][n] = reach[s][n] or (reach[s][via] and reach[via][n])
    end = world["terminal"]
    return [not end[s] and all(not reach[s][n] or (not end[n] and reach[n][s]) for n in states) for s in states]


def transient_states(world, P):
    """The states whose values have an equation: without a discount, those that the policy leaves again."""
    stays = recurrent_states(world, P) if world["discount"] == 1 else [False] * world["states"]
    return [s for s in range(world["states"]) if not world["terminal"][s] and not stays[s]]


def values_by_step(world, policy):
    """V_H = 0, V_t = r_π + γ·P_π·V_{t+1}, for t = 0 ... H."""
    P, r = induced(world, policy)
    states = range(world["states"])
    values = [[F(0) for _ in states]]
    for _ in range(world["horizon"]):
        values.insert(0, [r[s] + world["discount"] * sum(P[s][n] * values[0][n] for n in states) for s in states])
    return values


def state_values(world, policy):
    """V(s): with a horizon by recursion, else V = r_π + γ·P_π·V solved exactly; 0 where an episode ends."""
    if world["horizon"] is not None:
        return values_by_step(world, policy)[0]
    P, r = induced(world, policy)
    live = transient_states(world, P)
    matrix = [[F(s == n) - world["discount"] * P[s][n] for n in live] for s in live]
    solution = solve(matrix, [r[s] for s in live])
    return [solution[live.index(s)] if s in live else F(0) for s in range(world["states"])]


def action_values(world, policy):
    """Q(s,a) = r(s,a) + γ·Σ P(s'|s,a)·V(s'), with a horizon at the first step."""
    V = state_values(world, policy) if world["horizon"] is None else values_by_step(world, policy)[1]
    return lookahead(world, V)


def lookahead(world, V):
    """r(s,a) + γ·Σ P(s'|s,a)·V(s'), V = 0 where an episode ends."""
    states, actions = range(world["states"]), range(world["actions"])
    alive = [F(0) if world["terminal"][s] else V[s] for s in states]
    return [
        [
            world["reward"][s][a] + world["discount"] * sum(world["transition"][s][a][n] * alive[n] for n in states)
            if world["available"][s][a]
            else F(0)
            for a in actions
        ]
        for s in states
    ]


def minus_values(world, Q, V):
    return [
        [Q[s][a] - V[s] if world["available"][s][a] else F(0) for a in range(world["actions"])]
        for s in range(world["states"])
    ]


def advantages(world, policy):
    """A(s,a) = Q(s,a) - V(s)."""
    return minus_values(world, action_values(world, policy), state_values(world, policy))


def td_errors(world, critic):
    """E[r + γ·v(s') - v(s) | s, a] for a given critic v."""
    return minus_values(world, lookahead(world, critic), critic)


def discounted_visits(world, policy):
    """d = μ + γ·P_πᵀ·d, where the end of an episode keeps what has reached it; without a discount, visits before the end."""
    P, _ = induced(world, policy)
    states, gamma, end = range(world["states"]), world["discount"], world["terminal"]
    stay = [[F(s == n) if end[s] else P[s][n] for n in states] for s in states]
    if world["horizon"] is not None:
        now, weight, visits = world["initial"], F(1), [F(0) for _ in states]
        for _ in range(world["horizon"]):
            visits = [visits[s] + weight * now[s] for s in states]
            now = [sum(now[s] * stay[s][n] for s in states) for n in states]
            weight = weight * gamma
        return visits
    live = transient_states(world, P) if gamma == 1 else list(states)
    matrix = [[F(s == n) - gamma * stay[n][s] for n in live] for s in live]
    solution = solve(matrix, [world["initial"][s] for s in live])
    return [solution[live.index(s)] if s in live else F(0) for s in states]


def expected_return(world, policy):
    """J = Σ μ(s)·V(s)."""
    return sum(p * v for p, v in zip(world["initial"], state_values(world, policy)))


def policy_gradient(world, policy):
    """∂J/∂θ = Σ_s d(s) Σ_a π(a|s)·A(s,a)·∇log π(a|s), by the policy gradient theorem."""
    d, A, pi = discounted_visits(world, policy), advantages(world, policy), policy["probabilities"]
    states, actions = range(world["states"]), range(world["actions"])
    credit = [[d[s] * pi[s][a] * A[s][a] for a in actions] for s in states]
    if "observation" in policy:
        rows = range(max(policy["observation"]) + 1)
        return [sum((credit[s][a] for s in states if policy["observation"][s] == o), F(0)) for o in rows for a in actions]
    if "features" in policy:
        features = policy["features"]
        count = range(len(features[0][0]))
        return [sum(credit[s][a] * features[s][a][k] for s in states for a in actions) for k in count]
    return [entry for row in credit for entry in row]`;
