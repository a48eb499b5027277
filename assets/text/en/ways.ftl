ways-title = Four ways to write it
ways-written = Written
ways-calls = What multiplies and adds
ways-difference = All four ran just now. The largest difference between two of the outputs is **{ $difference }**: the same numbers may be added in another order, and each addition rounds.
ways-why = Prefer the matrix product. It is one call instead of two, no tensor of products has to be kept in between, and it is the operation that processors and graphics cards are built to do fast.
