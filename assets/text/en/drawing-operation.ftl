# The picture of one step of a program.
drawing-operation-title = One step: { $code }
drawing-operation-gives = In: { $given }. Out: { $result }.
drawing-operation-makes = Out: { $result }.
drawing-operation-failed = In: { $given }. Nothing came out: the step failed.
drawing-operation-should = It should be { $wanted }.
drawing-operation-result = result
drawing-operation-nothing = no result
drawing-operation-wanted = should be
drawing-operation-matrices = the first of { $count } matrices
drawing-operation-matrix = matrix { $index } of { $count }
drawing-operation-first = the first { $rows } × { $columns }
drawing-operation-not-kept = too many numbers to show
drawing-operation-row = { $count ->
    [one] the row has 1 number
   *[other] the row has { $count } numbers
}
drawing-operation-column = { $count ->
    [one] its column has only 1
   *[other] its column has { $count }
}
drawing-operation-key = colour = sign and size
