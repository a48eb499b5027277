# The questions of the shapes page.
ask-shapes-predict = Turned, `features.T` has the shape `{ $first }`; `weights` has the shape `{ $second }`. What is the shape of `{ $line }`?
ask-shapes-predict-error = None: it stops with an error
ask-shapes-predict-error-right = Each row of `features.T` has { $columns } numbers and each column of `weights` has { $inner }. The two have to be equal; which shapes they belong to does not matter otherwise.
ask-shapes-predict-error-other = It runs: each row of `features.T` has { $columns } numbers and each column of `weights` has { $inner }, so every number finds its partner.
ask-shapes-predict-ends-right = The two inner sizes are equal and disappear. The rows of the first and the columns of the second remain: `{ $shape }`.
ask-shapes-predict-ends-stops = `{ $shape }` would remain if the inner sizes agreed. Here a row has { $columns } numbers and a column { $inner }, so nothing comes out.
ask-shapes-predict-ends-other = Rows of the first, columns of the second: read them off the two shapes again.
ask-shapes-predict-first-stops = `{ $shape }` is the shape of `features.T`. `*` would keep a shape; a matrix product pairs rows with columns, and here they are not of the same length.
ask-shapes-predict-first-other = `{ $shape }` is the shape of `features.T`. A matrix product keeps its rows only; the columns come from `weights`.
ask-shapes-predict-second-stops = `{ $shape }` is the shape of `weights`. It does not get that far: a row has { $columns } numbers and a column { $inner }.
ask-shapes-predict-second-other = `{ $shape }` is the shape of `weights`. A matrix product keeps its columns only; the rows come from `features.T`.
ask-shapes-predict-rows-stops = `{ $shape }` would come out if `weights` were turned: rows of the first, rows of the second. As it stands, a row of { $columns } numbers meets columns of { $inner }.
ask-shapes-predict-rows-other = `{ $shape }` has the rows of both. The second matrix gives its columns.
ask-shapes-predict-inner-stops = These are the two inner sizes, the ones that have to be equal. They are not, so it stops.
ask-shapes-predict-inner-other = These are the two inner sizes. They meet and disappear; the outer ones remain.

ask-shapes-break = `features` has the shape `{ $first }`, and `features[0]` is a vector of shape `{ $vector }`. Which of these lines stops with an error?
ask-shapes-break-vector-stops = `torch.mm` takes matrices only, two dimensions each; a vector is no matrix, however well its length fits. `torch.matmul` and `@` take vectors too.
ask-shapes-break-vector-runs = It runs here: torch took the vector.
ask-shapes-break-matmul-runs = `torch.matmul` takes vectors: on the right one stands as a column, and the result is `{ $shape }`. It is not another name for `torch.mm`.
ask-shapes-break-matmul-stops = The vector does not fit here.
ask-shapes-break-turned-runs = Turned, `features` has as many rows as it had columns, so a row meets a column of the same length: `{ $shape }`.
ask-shapes-break-turned-stops = The two sides are not of the same length here.
ask-shapes-break-star-runs = `*` multiplies place by place and stretches the vector over all rows: `{ $shape }`. It is no matrix product.
ask-shapes-break-star-stops = The two shapes cannot be stretched to each other here.

ask-shapes-repair = The weights of { $units } units lie in rows: `units` has the shape `{ $kept }`. Which line multiplies each row of `features` by the weights of each unit and adds up?
ask-shapes-repair-turned-right = `.T` swaps rows and columns, so each unit's row stands up as a column, with its numbers in their order.
ask-shapes-repair-view-other = A trap: the shape is right, the numbers are not. `view` deals the same sequence of numbers into rows of another length; it does not turn anything, and no message tells you.
ask-shapes-repair-plain-stops = A row of `features` has { $columns } numbers and a column of `units` has { $units }: they do not meet.
ask-shapes-repair-plain-other = It runs, because the sizes happen to be equal, but each row meets the columns of `units`, which are not the weights of one unit.
ask-shapes-repair-outer-stops = Turned, `features` has rows that do not fit the columns of `units`.
ask-shapes-repair-outer-other = It runs, but the wrong sides meet: `{ $shape }`.
ask-shapes-repair-luck = With these sizes it gives the same, by luck. With more columns only `units.T` does.

guess-question-or-error = Type the shape of `{ $name }`, or the word error if the program stops there.
guess-unreadable-or-error = That reads neither as a shape, such as `(3, 4)`, nor as the word error.
# What a reader may type instead of a shape, between blanks.
guess-error-words = error runtimeerror fails failure none stop stops crash
guess-stops-right = **Right.** It stops, so `{ $name }` never gets a shape. { $why }
guess-stops-not = **Not this one.** It runs: `{ $name }` has the shape `{ $shape }`. { $why }
guess-stops = **Not this one.** There is no `{ $guess }`: the program stops before `{ $name }` has a shape. { $why }
guess-why-shapes = { $kind ->
    [elementwise] `{ $first }` and `{ $second }` are compared from the right: two sizes have to be equal, or one of them 1 or missing.
    [dot] `dot` takes two vectors of one length, here `{ $first }` and `{ $second }`, and gives one number.
    [ranks] The operation takes other numbers of dimensions than those of `{ $first }` and `{ $second }`; it does not even look at the sizes.
    [batch] In `{ $first }` and `{ $second }` the dimensions before the matrices do not go together.
   *[product] In `{ $first }` and `{ $second }` the two inner sizes have to be equal, and here they are { $one } and { $other }. Where they are equal they disappear, and the outer ones remain.
}
