"""Answers of the analysis, as tables for people and as documents for programs."""
