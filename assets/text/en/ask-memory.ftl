# Ask first on the memory page. Running the program decides.
ask-memory-predict = Which names show other numbers after `{ $line }` than before it?
ask-memory-predict-none = none
ask-memory-predict-stops = torch stops with an error
ask-memory-predict-right-wrote = The line writes into memory in place. Each of { $names } reads slots that it changed, so each of them shows the new numbers.
ask-memory-predict-right-rebound = The result went into new memory, and the name { $names } moved there. The old memory, and every other name in it, was left alone.
ask-memory-predict-right-turned = No slot has changed, but { $names } reads the same slots with another shape now.
ask-memory-predict-right-nothing = The line gives something new, or writes what was there already. No name that was there before shows other numbers.
ask-memory-predict-right-failed = torch refuses this line, and no number changes. Its message says why.
ask-memory-predict-alone-wrote = Names are arrows to memory. The line changed the memory itself, so all of { $names } show it, not only the name that it was written with.
ask-memory-predict-alone-turned = It is one tensor with several names: { $names } are the same object, so the new shape shows through all of them.
ask-memory-predict-alone-nothing = The line does not write into that memory: it gives something new and leaves the old numbers alone.
ask-memory-predict-alone-failed = It never gets that far: torch refuses the line, and nothing changes.
ask-memory-predict-all-wrote = { $blind } has other memory, or reads none of the slots that changed, and keeps its numbers.
ask-memory-predict-all-rebound = `=` moves a name, it does not write into memory: { $names } points at the new result, and { $blind } still at the old numbers.
ask-memory-predict-all-turned = Shape and strides belong to each tensor, the numbers to the memory. Only { $names } reads it in another way; { $blind } does so as before.
ask-memory-predict-all-nothing = Nothing was written into the memory that these names share: what the line gives is new, or is what was there already.
ask-memory-predict-all-failed = It never gets that far: torch refuses the line before it writes anything.
ask-memory-predict-none-wrote = The line writes in place: an underscore at the end, an assignment to an index, or an operator such as `+=` changes the memory itself, and { $names } read it.
ask-memory-predict-none-rebound = No slot was overwritten, but { $names } points at a new result now, and shows that.
ask-memory-predict-none-turned = No slot has changed, yet { $names } itself has another shape now: what it shows is no longer the same.
ask-memory-predict-none-failed = Nothing changes, that is right, but the line does not run either: torch stops with an error.
ask-memory-predict-stops-ran = It runs: nothing about this line is forbidden.

ask-memory-break = The memory under `b` belongs to NumPy. Which of these lines does torch refuse?
ask-memory-break-larger-stops = `({ $more }, { $columns })` needs more bytes than there are, and torch may not make memory larger that NumPy owns.
ask-memory-break-smaller-runs = To use less of the memory is allowed: the other numbers leave `b` and stay in memory, where `a` still shows them.
ask-memory-break-clone-runs = The clone has memory of its own, which torch owns and may make larger.
ask-memory-break-turned-runs = `t_` moves no number. It swaps sizes and strides of `b`, and needs no more memory for it.

ask-memory-repair = After `c = b.detach()`, the line `c.fill_(-1)` also fills `a`. What has to stand there instead, so that `a` keeps its numbers?
ask-memory-repair-view-other = A view is another shape over the same memory: `a` is filled as well.
ask-memory-repair-slice-other = A slice shares memory, even one of everything: `a` is filled as well. Only lists of Python are copied by `[:]`.
ask-memory-repair-clone-right = `clone` copies the numbers into new memory, and says so.
ask-memory-repair-float-right = It works because `b` is float64: another type needs other bytes, so it copies. Of a float32 tensor `.float()` would give the very same tensor.
