# Why pasted numbers could not be read: one sentence for each reason of components/engine/paste.py.

paste-empty = There are no numbers here. Paste for example `1, 2, 3`, `[[1, 2], [3, 4]]`, cells of a spreadsheet, or what torch or NumPy prints.
paste-missing = Line { $line }: a number is missing here. Every place needs one; write 0 for an empty cell.
paste-not-a-number = Line { $line }: `{ $text }` is not a number. Numbers look like `3`, `-0.25` or `1e-3`.
paste-too-large = Line { $line }: `{ $text }` is beyond what a float32 tensor can hold. Its largest number is about 3.4e38.
paste-ambiguous = Line { $line }: `{ $text }` can be read in two ways, with a decimal comma or with a comma between thousands. Write a point for decimals, and nothing between thousands.
paste-shortened = Line { $line }: the print-out leaves numbers out at `{ $text }`. Print all of them, or paste a smaller tensor.
paste-ragged = Line { $line }: the row `{ $text }` has { $came ->
    [one] { $came } entry
   *[other] { $came } entries
}, and the first one has { $expected }. All rows of a tensor are equally long.
paste-mixed = Line { $line }: at `{ $text }`, a row and a number stand side by side. In a tensor all numbers stand inside equally many brackets.
paste-bracket = Line { $line }: the bracket `{ $text }` has no partner. Every bracket that opens has to close.
paste-rest = Line { $line }: the tensor ends before `{ $text }`. Paste one tensor at a time.
paste-too-many = Line { $line }: the numbers go on at `{ $text }`, and at most { $limit } can be pasted. Paste fewer.
paste-too-deep = Line { $line }: the brackets are nested more than { $limit } deep. Paste a tensor of at most { $limit } dimensions.
paste-too-long = This is too much for one line of the program. Paste fewer numbers, or numbers with fewer digits.
