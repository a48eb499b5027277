# What runs and is probably a mistake: the reasons in components/engine/mistakes.py.

warning-grows-to-square = { $first } and { $second } have equally many numbers, and yet the result is { $result }: both were stretched, so each number met each other one. For pairs, give both the same shape.
warning-both-grow = Both operands were stretched: { $first } and { $second } gave { $result }, larger than either.
warning-bias-column = A bias of shape { $second } is a column: it stretched { $first }, from { $rows } to { $after } in the first dimension. One number for each unit belongs into one row.
warning-lost-dimension = The reduction of { $shape } lost its dimension: { $reduced } lies along the columns, not beside the rows. keepdim=True keeps it beside the rows.
warning-wraps = { $dtype } holds at most { $high }: the true result { $true } went round to the other end.
warning-square-weight = { $name } is square, { $shape }: it fits as it is and as { $name }.T, with other numbers. The shapes cannot tell which one is meant.
warning-softmax-batch = The softmax runs down the { $rows } rows of { $shape }: each column adds up to 1, not each row. For each row by itself, use dim=1.
warning-squeeze-nothing = Dimension { $dim } of { $shape } is not of size 1: squeeze did nothing, and said nothing.
warning-squeeze-batch = squeeze() without a dimension took away every 1 of { $shape }, also the first: a batch of one is no batch any more, { $result }. Name the dimension you mean.
warning-vector-transpose = A vector of shape { $shape } has neither rows nor columns: transposing it changes nothing. unsqueeze(1) makes a column.
warning-batch-transpose = .T turned all dimensions round: { $shape } became { $result }. .mT transposes each matrix of a batch.
warning-resize-drops = resize_ kept { $after } of { $before } numbers; the other { $change } left the tensor without a word.
warning-resize-unset = resize_ made { $before } numbers into { $after }: { $change } slots were never set and can hold anything.
warning-colon-index = [:] takes the whole of { $shape }, so the next index chooses a row again. For a column, write both into one pair of brackets: [:, 1].
