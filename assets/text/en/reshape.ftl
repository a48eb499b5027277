reshape-title = view, reshape, resize_
reshape-link = view, reshape, resize_
reshape-lead = A tensor is a shape laid over a strip of memory.

reshape-size-of = y: dim { $dim }
reshape-write = Write { $number } into { $place }
reshape-unwrite = Undo: take 99 out again
reshape-unread = “{ $given }” does not read as a shape to ask for. Type whole numbers such as 3, 2 or -1, 2: at most four sizes, at most 4096 elements.
reshape-output = Shape of y
reshape-no-y = no y: torch refused
reshape-head-name = Expression
reshape-head-shape = Shape
reshape-head-stride = Stride
reshape-head-offset = Offset
reshape-head-memory = Memory
reshape-head-call = Call
reshape-head-verdict = What it comes to
reshape-head-torch = What torch says
reshape-head-cell = Cell
reshape-head-number = Number
reshape-head-slot = Slot
reshape-head-twin = Same number in
reshape-head-index = Index
reshape-side-by-side = The three on the same x
reshape-cells = Every cell and its slot, as a table

reshape-verdict-same = **The same memory.** `{ $call }` moved nothing and copied nothing: `y` is another shape over the numbers of `x`, and what is written into one shows in the other.
reshape-verdict-copy = **A copy.** No strides over the old memory give this order of numbers, so `{ $call }` wrote them into new memory, in the order in which one reads `{ $source }`.
reshape-verdict-copy-contiguous = **A copy.** `{ $source }` does not read its memory slot by slot in order. `contiguous` wrote its numbers into new memory, in the order in which one reads them; there every `view` works.
reshape-verdict-itself = **The very same tensor.** `{ $source }` is contiguous already, so `{ $call }` had nothing to do and gave it back.
reshape-verdict-empty = **No elements.** `y` has the shape `{ $shape }`: there is no number in it, so there is nothing to share or to copy.
reshape-verdict-covered = What this call gives, and which memory it lies in, is covered until you answer or reveal it.
reshape-verdict-resize-fewer = **In place.** The underscore says it: `{ $source }` itself now has the shape `{ $shape }`. The other numbers have left the tensor, but they stay in memory.
reshape-verdict-resize-more = **In place.** `{ $source }` itself now has the shape `{ $shape }`, and its memory has grown. Nobody has set the new slots: any number could be there, so they are drawn as `?`.
reshape-verdict-resize-equal = **In place.** `{ $source }` itself now has the shape `{ $shape }`. `resize_` takes the slots of the memory in their order, whatever the strides were before.
reshape-verdict-error-steps = **An error.** Read in the order of `{ $source }`, the slots are not evenly spaced along the new shape, and a view has only one stride a dimension. `view` never copies, so it refuses; `reshape` would copy.
reshape-verdict-error-count = **An error.** The new shape has to hold exactly the elements there are, no more and no fewer. Only `resize_` may change how many.
reshape-verdict-error-bytes = **An error.** The memory of `x` belongs to NumPy, and torch may not make it larger. A shape that is no larger would work.
reshape-verdict-error-negative = **An error.** `resize_` lets the number of elements change, so there is nothing to work a -1 out from. `view` and `reshape` do it.
reshape-verdict-error-open = **An error.** From these sizes torch cannot tell the new shape. At most one of them may be -1, and it must divide evenly.

reshape-written-both = `{ $line }` went into the one slot that both read: { $places } is { $number } as well.
reshape-written-beyond = `{ $line }` went into a slot of the same memory that `x` does not read: nothing in `x` has changed.
reshape-written-copy = `{ $line }` went into the copy: no number of `x` has changed.

reshape-rule-title = The rule
reshape-rule-view = `view` never copies: the same memory under a new shape, or an error.
reshape-rule-reshape = `reshape` gives a view where the strides allow it, else a copy.
reshape-rule-resize = `resize_` works in place: the tensor itself gets the new shape, with fewer or more elements.

reshape-order-title = view({ $columns }, { $rows }) is not t(): the same shape, another order
reshape-order-closed = Opens a comparison, cell by cell.
reshape-order-count = { $same } of { $count } cells read the same slot in both; the others have a ring. `view` deals the numbers out in the order of memory, `t()` swaps rows and columns.
