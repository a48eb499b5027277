"""The shapes page: two operands, one operation, and what torch makes of them."""
