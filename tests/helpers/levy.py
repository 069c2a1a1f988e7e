"""A small map with voices, evidence, an unstated premise, an objection and a reply."""

from __future__ import annotations

import argmap

NET = """
argmap: 1
thesis: levy
claims:
  levy:
    text: A levy is right.
    because: [[cars, air], jobs]
    but: [cost]
  cars: {text: Cars foul the air., because: [measured, seen]}
  air: {text: Foul air kills., implicit: true}
  measured: {text: It was measured., by: doctor, basis: statistic}
  seen: {text: One sees it.}
  jobs: {text: It makes jobs., because: [study]}
  study: {text: A study says so., by: doctor}
  cost: {text: It costs too much., but: [income], by: shop}
  income: {text: Its income is larger., because: [plan]}
  plan: {text: The plan says so.}
voices:
  doctor: Dr. Kay
  shop: The shopkeepers
"""
MAP = argmap.loads(NET)
