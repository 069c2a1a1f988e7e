"""Strongly connected components, each after those that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def components(
    nodes: Iterable[int], onward_of: Callable[[int], Iterable[int]]
) -> Iterator[list[int]]:
    """Give the strongly connected components of a graph, linear in its edges, without recursion.

    Args:
        nodes: where to start; what they lead to is found too.
        onward_of: gives the nodes that a node leads to.

    The algorithm is Tarjan's (Depth-first search and linear graph algorithms, SIAM J. Computing
    1(2):146–160, 1972) in the form of Pearce (An improved algorithm for finding the strongly
    connected components of a directed graph, 2005).
    """
    rank: dict[int, int] = {}
    done = 1 << 62
    waiting: list[int] = []
    for start in nodes:
        if start in rank:
            continue
        rank[start] = len(rank)
        path = [(start, rank[start], iter(onward_of(start)))]
        while path:
            node, own, ahead = path[-1]
            for onward in ahead:
                if onward not in rank:
                    rank[onward] = len(rank)
                    path.append((onward, rank[onward], iter(onward_of(onward))))
                    break
                rank[node] = min(rank[node], rank[onward])
            else:
                path.pop()
                if path and rank[node] < rank[path[-1][0]]:
                    rank[path[-1][0]] = rank[node]
                if rank[node] < own:
                    waiting.append(node)
                    continue
                found = [node]
                while waiting and rank[waiting[-1]] >= own:
                    found.append(waiting.pop())
                for member in found:
                    rank[member] = done
                yield found
