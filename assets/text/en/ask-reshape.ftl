# Ask first on the reshape page. Running the program decides.
ask-reshape-predict = `x` has the shape `({ $rows }, { $columns })`, and `x.t()` has, like `x.view({ $columns }, { $rows })`, the shape `({ $columns }, { $rows })`. What stands in the second row of `x.t()`, that is in `x.t()[1]`?
ask-reshape-predict-turned-right = `t()` swaps rows and columns: the second row is the second column of `x`, { $rows } numbers that lie { $columns } slots apart in memory.
ask-reshape-predict-view-other = That is the second row of `x.view({ $columns }, { $rows })`. `view` turns nothing: it deals the numbers out in the order of memory, { $rows } to a row. `t()` makes the columns of `x` its rows.
ask-reshape-predict-cut-other = The rows of `x` are not cut off. The rows of `x.t()` are the columns of `x`, from top to bottom.
ask-reshape-predict-first-other = That is row 0. Indices count from 0, so `[1]` is the second row.

ask-reshape-break = Which of these lines stops with an error?
ask-reshape-break-flat-runs = `x` reads its memory slot by slot, so one stride is enough for all of it, and `view` has no trouble.
ask-reshape-break-turned-stops = Read row by row, `x.t()` jumps about in memory, and no single stride makes those jumps. `view` never copies, so it has to refuse.
ask-reshape-break-reshape-runs = `reshape` copies where no view is possible, so it does not stop here. What is written into the result then no longer shows in `x`.
ask-reshape-break-rows-runs = `x[1:]` leaves out whole rows. What is left lies in one piece of memory, further on, so `view` works.

ask-reshape-repair = `x.t().view(-1)` stops. Which line gives the numbers of `x.t()`, row by row, in one dimension?
ask-reshape-repair-reshape-right = `reshape` reads `x.t()` row by row and, as no view can do that, copies the numbers into new memory.
ask-reshape-repair-contiguous-right = `contiguous()` makes the copy first, in the order of `x.t()`; of that copy a `view` is possible. It is what `reshape` does here in one call.
ask-reshape-repair-memory-other = It runs, but these are the numbers of `x` in its own order: the turn by `t()` is lost.
ask-reshape-repair-resize-other = It runs, but `resize_` does not look at what you see: it takes the slots of the memory in their order, and the turn by `t()` is lost. It is no reshape in place.
ask-reshape-repair-luck = With these numbers it gives the same. With others the order is not that of `x.t()`.

guess-why-reshape = The sizes asked for become the shape; a -1 becomes what is left over for it.
