"""The memory page: which names point at which memory, and what a line of code changes."""
