"""How long matrix products take on this machine, measured in a process of its own.

``order`` says what to measure, ``work`` is the program of that process, ``desk`` runs one at a time
for the whole server and keeps what came out.
"""
