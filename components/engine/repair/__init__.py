"""Rules that know how a failing operation is mended: candidates, written from shapes and types.

A rule only proposes. What it proposes is tried on numbers made for it and then in the program
itself, see `components.engine.repairs`.
"""
