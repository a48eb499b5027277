# The pictures of the tensors page. Names, shapes, code and numbers come as text, ready to read.
drawing-rank-0 = number
drawing-rank-1 = vector
drawing-rank-2 = matrix
drawing-rank-3 = stack
drawing-rank-4 = row of stacks
drawing-rank-0-said = 0-D: a single number, no index
drawing-rank-1-said = 1-D: a row of numbers, 1 index
drawing-rank-2-said = 2-D: rows and columns, 2 indices
drawing-rank-3-said = 3-D: a stack of grids, 3 indices
drawing-rank-4-said = 4-D: a row of stacks, 4 indices

drawing-tensor-title = The tensor { $name }, shape { $shape }, { $dtype }
drawing-tensor-description-0 = A single number, and below it the one slot of memory that holds it.
drawing-tensor-description-1 = A row of { $count } numbers, and below it the memory that holds them.
drawing-tensor-description-2 = A grid of shape { $shape } with { $count } numbers, and below it the memory that holds them.
drawing-tensor-description-3 = A stack of grids of shape { $shape } with { $count } numbers in all, and below it the memory that holds them.
drawing-tensor-description-4 = A row of stacks of grids of shape { $shape } with { $count } numbers in all, and below it the memory that holds them.
drawing-slot = slot { $slot }
drawing-no-slots = no slots: nothing to hold
drawing-empty = no elements: one of the dimensions has the size 0
drawing-summed-up = summed up in colours; one grid of it enlarged
drawing-key-values = colour = sign and size, full from ±2 on
