# The shapes page.
shapes-title = Shapes and mm
shapes-link = Shapes and mm
shapes-lead = Columns of the first must equal rows of the second. Where they do not, torch says so, and here you see why.

setting-op = Operation
setting-op-mm = mm
setting-op-matmul = matmul
setting-op-at = @
setting-op-times = *
setting-op-plus = +
setting-op-dot = dot
setting-op-bmm = bmm
setting-a_rank = Dimensions
setting-a0 = [0]
setting-a1 = [1]
setting-a2 = [2]
setting-a3 = [3]
setting-b_rank = Dimensions
setting-b0 = [0]
setting-b1 = [1]
setting-b2 = [2]
setting-b3 = [3]
setting-fix = Second try
setting-batch0 = Matrix [0]
setting-batch1 = Matrix [1]
setting-row = Row
setting-column = Column

shapes-shape-of = `{ $name }` has the shape `{ $shape }`
shapes-as-written = as written
shapes-no-result = no result
shapes-no-fixes = No small change mends this one: the two shapes hold too different numbers of things. Change a size.
shapes-fix-line = { $code } → { $shape }. { $meaning }
shapes-fixes-words = The ways to mend it, in words
shapes-message-parts = In this message, **{ $first }** is how long a row of `{ $left }` is, and **{ $second }** how long a column of `{ $right }` is. They have to be equal.
shapes-message-sizes = In this message, **{ $first }** belongs to `{ $left }` and **{ $second }** to `{ $right }`: the two sizes that do not go together.
shapes-message-old = Older material shows the older wording of the same error: `size mismatch, m1: { $first }, m2: { $second }`.
shapes-numbers-first = Product
shapes-numbers-sum = Sum so far
shapes-pair = Pair
shapes-after = `{ $name }` itself is `{ $shape }` now, for good: `features * weights` gives `{ $after }`.
shapes-finished = With bias and sigmoid the program comes to **{ $output }**.
shapes-other-computation = This is a different computation, not a repair of the product.
shapes-trap = A trap: the shape is right, but the numbers stand in the wrong places.

shapes-card-view = new shape or error, never a copy
shapes-card-reshape = new shape, copies only if it must
shapes-card-unsqueeze = a dimension of size 1 more
shapes-card-squeeze = a dimension of size 1 less
shapes-card-resize = the tensor itself has a new shape
shapes-card-same-values = same numbers, another shape
shapes-card-transpose = rows and columns swap
shapes-card-swap = the operands in the other order
shapes-card-matmul = takes vectors and batches too
shapes-card-scale = one number times every element
shapes-card-changes-itself = changes the tensor itself, for good
shapes-card-outer = every number meets every number
shapes-card-other-computation = a different computation
shapes-card-trap = right shape, wrong places
shapes-card-more = runs, and gives this shape

shapes-step-data = Two tensors: `{ $left }` of shape `{ $first }` and `{ $right }` of shape `{ $second }`, drawn with seed { $seed }. The operation is `{ $code }`.
shapes-step-vector = **Vectors.** A tensor of one dimension has neither rows nor columns. On the left it takes part as one row, on the right as one column; the dimension lent to it is taken away again at the end.
shapes-step-batch = **Batch.** The last two dimensions are the matrices. All dimensions before them count them: `{ $first_batch }` and `{ $second_batch }`. Each pair must be equal, or one of the two is 1 or missing.
shapes-shown-matrices = Shown here: matrix `{ $first }` of `{ $left }` times matrix `{ $second }` of `{ $right }` gives matrix `{ $matrix }` of the result.
shapes-cell = cell [{ $index }]
shapes-only-cell = the only number
shapes-step-batch-stop = { $matrices ->
    [fit] **Stop.** The matrices themselves would fit, but the dimensions before them do not go together: `{ $first_batch }` and `{ $second_batch }`.
   *[clash] **Stop.** The dimensions before the matrices do not go together: `{ $first_batch }` and `{ $second_batch }`. Nor would the matrices: { $columns } ≠ { $rows }.
}
shapes-step-align = **Line up.** A row of `{ $left }` has { $columns ->
    [one] 1 number
   *[other] { $columns } numbers
}, a column of `{ $right }` has { $rows ->
    [one] 1 number
   *[other] { $rows } numbers
}. Each number of the row needs a partner in the column.
shapes-step-compare = **Compare.** { $columns } = { $rows }: every number finds its partner. The two sides that met disappear; the rows of the first and the columns of the second remain.
shapes-step-compare-stop = **Stop.** { $columns } ≠ { $rows }: a row of `{ $left }` has { $columns ->
    [one] 1 number
   *[other] { $columns } numbers
}, a column of `{ $right }` has { $rows }. { $alone ->
    [one] One number stays alone, so there is no sum.
   *[other] { $alone } numbers stay alone, so there is no sum.
}
shapes-step-pair = **Row { $row } × column { $column } → { $cell }.** Pair { $pair }: { $one } times { $other } is { $product }. The sum so far: **{ $total }**.
shapes-step-done = **Done.** `{ $code }` has the shape `{ $result }`: { $rows } × { $columns } cells, each of them a row times a column.
shapes-step-done-batch = **Done.** `{ $code }` has the shape `{ $result }`: { $matrices } matrices of { $rows } × { $columns } cells, each cell a row times a column.
shapes-step-done-cell = **Done.** **{ $total }**, { $cell }, is the sum of { $pairs ->
    [one] one product
   *[other] { $pairs } products
}. `{ $code }` has the shape `{ $result }`.
shapes-step-done-empty = **Done.** `{ $code }` has the shape `{ $result }`. An empty tensor is legal: there is nothing to compute, and no error.
shapes-step-done-zeros = **Done.** `{ $code }` has the shape `{ $result }`. A row of 0 numbers meets a column of 0 numbers: the sum of nothing is 0, in every cell.
shapes-step-done-elementwise = **Done.** Place by place, `{ $code }` has the shape `{ $result }`.
shapes-step-done-other = **Done.** `{ $code }` has the shape `{ $result }`.
shapes-step-done-stop = **Stop.** torch does not do this; its message says what it misses.
shapes-step-dimension-equal = **From the right.** Dimension `{ $place }`: { $one } and { $other } are equal, place by place.
shapes-step-dimension-stretch = **From the right.** Dimension `{ $place }`: { $one } and { $other }. The 1 is stretched: its one number is used { $size } times, and nothing is copied.
shapes-step-dimension-missing = **From the right.** Dimension `{ $place }`: only one of them has it, so the other one is stretched along it.
shapes-step-dimension-stop = **Stop.** Dimension `{ $place }`: { $one } ≠ { $other }, and neither is 1. Shapes are compared from the right, and these two cannot be stretched to each other.
shapes-step-ranks-stop = **Stop.** `{ $name }` wants { $wanted }; here come { $came }. It does not even look at the sizes.
shapes-rank-mm = two matrices (2 and 2 dimensions)
shapes-rank-bmm = two batches of matrices (3 and 3 dimensions)
shapes-rank-dot = two vectors (1 and 1 dimension)
shapes-rank-any = tensors of at least one dimension
shapes-rank-came = { $first } and { $second } dimensions
