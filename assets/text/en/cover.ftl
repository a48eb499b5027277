# Predict first: the results stay covered until the reader has committed to an answer.
cover-switch = Predict first
cover-switch-help = Covers every result until you have answered, or press Reveal.
cover-word = covered until you answer or reveal
cover-note = **The results are covered** until you answer or reveal them.
cover-reveal = Reveal
cover-reveal-space = Space reveals
cover-network-title = A network: inputs { $inputs }, hidden units { $hidden }, output covered
cover-neuron-description = { $count ->
    [one] One feature, one weight and the bias { $bias }; what they give is covered.
   *[other] { $count } features, { $count } weights and the bias { $bias }; what they give is covered.
}

# A shape that the reader types; sizes come as numbers, shapes as text.
guess-question = Or type it: what is the shape of `{ $name }`?
guess-unreadable = That does not read as a shape. A shape is a few whole numbers, such as `(2, 5)` or `2, 5`.
guess-right = **Right.** `{ $name }` has the shape `{ $shape }`. { $why }
guess-order = **Not quite.** `{ $guess }` has the right numbers in the other order: `{ $name }` has the shape `{ $shape }`.{ $dimensions ->
    [2] {" "}The rows come first, then the columns.
   *[other] {""}
} { $why }
guess-dimensions = { $dimensions ->
    [one] **Not quite.** `{ $guess }` has another number of dimensions: `{ $name }` has one, `{ $shape }`. { $why }
   *[other] **Not quite.** `{ $guess }` has another number of dimensions: `{ $name }` has { $dimensions }, `{ $shape }`. A dimension of size 1 counts as well. { $why }
}
guess-taken = **Not this one.** `{ $guess }` is the shape of `{ $other }`; `{ $name }` has the shape `{ $shape }`. { $why }
guess-count = { $dimensions ->
    [one] **Not this one.** `{ $name }` has one dimension: `{ $shape }`. { $why }
    [2] **Not this one.** `{ $name }` has 2 dimensions: `{ $shape }`, rows first, then columns. { $why }
   *[other] **Not this one.** `{ $name }` has { $dimensions } dimensions: `{ $shape }`. { $why }
}
guess-columns = **Not quite.** The rows are right; the number of columns is { $columns }, not that of `{ $guess }`: `{ $name }` has the shape `{ $shape }`. { $why }
guess-rows = **Not quite.** The columns are right; the number of rows is { $rows }, not that of `{ $guess }`: `{ $name }` has the shape `{ $shape }`. { $why }
guess-both = **Not this one.** `{ $name }` has the shape `{ $shape }`: neither the rows nor the columns are those of `{ $guess }`. { $why }
guess-why-home = There is one row, because `features` has one row, and one column for each hidden unit.
guess-why-neuron = The sum is a single number without rows and columns; adding `bias`, a matrix of 1 row and 1 column, makes it a matrix.
guess-why-network = There is one row, because `features` has one row, and one column for each output.
