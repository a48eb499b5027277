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

drawing-slice-title = part = { $code }
drawing-slice-description = The tensor t of shape { $shape } with the chosen elements lit, the result beside it, and the memory below.
drawing-slice-hint = point at a cell to see where it lies
drawing-slice-view = the same memory
drawing-slice-copy = a copy: other memory
drawing-slice-new = computed: other memory
drawing-slice-empty = no elements
drawing-slice-none = nothing chosen
drawing-slice-array = a NumPy array ({ $kind })
drawing-slice-too-large = too large to draw
drawing-slice-plain = a Python value ({ $kind }), no tensor

drawing-image-title = A picture as a tensor of shape { $shape }
drawing-image-description = Three planes, red, green and blue, the picture they make, and the memory in which they lie one after the other.
drawing-image-hint = red, green, blue
drawing-image-picture = the picture they make
drawing-image-same-memory = two views, one memory

drawing-broadcast-title = { $code }, element by element
drawing-broadcast-description = The shapes { $first } and { $second } aligned from the right, the two tensors stretched to one shape, and the result.
drawing-broadcast-hint = point at a cell of out
drawing-broadcast-from-the-right = compared from the right: equal, or one of them 1
drawing-broadcast-same = the type stays { $out }
drawing-broadcast-promoted = { $first } and { $second } give { $out }
