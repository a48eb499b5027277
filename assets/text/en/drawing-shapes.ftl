# The picture of the shapes page.
drawing-shapes-title = { $code }
drawing-shapes-open = In: { $given }. What comes out has not been shown yet.
drawing-shapes-row-column = row { $row } × column { $column }
drawing-shapes-cell = → cell [{ $index }]
drawing-shapes-only-cell = → the only number
drawing-shapes-choose = row { $row }, column { $column }: choose this cell
drawing-shapes-so-far = so far
drawing-shapes-sum = sum
drawing-shapes-fixes = Ways to mend it, each of them just run
