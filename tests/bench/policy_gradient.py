"""Exact policy gradients with Python's fractions: reads worlds as JSON lines, prints seconds a gradient and its entries."""

import json
import sys
import time
from fractions import Fraction


def proportions(weights, row_length):
    rows = []
    for start in range(0, len(weights), row_length):
        row = weights[start : start + row_length]
        rows += [Fraction(weight, sum(row)) for weight in row]
    return rows


def solve(matrix, rhs):
    """Plain Gauss elimination."""
    n = len(rhs)
    matrix = [row[:] for row in matrix]
    rhs = rhs[:]
    for k in range(n):
        pivot = next(i for i in range(k, n) if matrix[i][k] != 0)
        matrix[k], matrix[pivot] = matrix[pivot], matrix[k]
        rhs[k], rhs[pivot] = rhs[pivot], rhs[k]
        for i in range(k + 1, n):
            factor = matrix[i][k] / matrix[k][k]
            for j in range(k + 1, n):
                matrix[i][j] -= factor * matrix[k][j]
            rhs[i] -= factor * rhs[k]
    for i in reversed(range(n)):
        for j in range(i + 1, n):
            rhs[i] -= matrix[i][j] * rhs[j]
        rhs[i] /= matrix[i][i]
    return rhs


def policy_gradient(states, actions, transition, reward, policy, discount):
    """d(s) * pi(a|s) * A(s,a), through V = (I - gamma P)^-1 r and d = (I - gamma P)^-T mu."""
    S, A = range(states), range(actions)
    mean_reward = [sum(policy[s * actions + a] * reward[s * actions + a] for a in A) for s in S]
    matrix = [
        [
            (1 if s == t else 0)
            - sum(discount * policy[s * actions + a] * transition[(s * actions + a) * states + t] for a in A)
            for t in S
        ]
        for s in S
    ]
    values = solve(matrix, mean_reward)
    transposed = [[matrix[t][s] for t in S] for s in S]
    visits = solve(transposed, [Fraction(int(s == 0)) for s in S])
    gradient = []
    for s in S:
        for a in A:
            index = s * actions + a
            mean = sum(transition[index * states + t] * values[t] for t in S)
            advantage = reward[index] + discount * mean - values[s]
            gradient.append(visits[s] * (policy[index] * advantage))
    return gradient


for line in sys.stdin:
    world = json.loads(line)
    transition = proportions(world["weights"], world["states"])
    reward = [Fraction(half, 2) for half in world["halves"]]
    policy = proportions(world["choices"], world["actions"])
    arguments = (world["states"], world["actions"], transition, reward, policy, Fraction(9, 10))
    seconds, end = float("inf"), time.perf_counter() + world["seconds"]
    while seconds == float("inf") or time.perf_counter() < end:
        start = time.perf_counter()
        gradient = policy_gradient(*arguments)
        seconds = min(seconds, time.perf_counter() - start)
    print(json.dumps({"seconds": seconds, "gradient": [str(entry) for entry in gradient]}))
