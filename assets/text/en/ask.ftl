# Ask first: predict, break, repair. Shapes and code come as text; running the program decides.
ask-invitation = **Predict first.** { $question }
ask-check-yourself = **Check yourself.** { $question }
ask-open = Answer
ask-kind = Kind of question
ask-kind-predict = Predict
ask-kind-break = Break
ask-kind-repair = Repair
ask-next-break = Next: break it
ask-next-repair = Next: repair it
ask-check = Check
ask-skip = Skip the questions
ask-right = **Right.** { $why }
ask-wrong = **Not this one.** { $why }
ask-also = Also right: { $others }.
ask-between = { ", " }
ask-ran = What torch says to `{ $line }`:
ask-others = Names that show other numbers after it:
ask-ran-then = With `{ $line }` in the program, `{ $then }` at its end prints:

# Neuron
ask-neuron-predict = `features` and `weights` both have the shape `(1, { $inputs })`. What is the shape of `torch.mm(features, weights.view({ $inputs }, 1))`?
ask-neuron-predict-matrix-right = { $inputs ->
    [one] One row meets one column, each with one number. `torch.mm` always gives a matrix, here with 1 row and 1 column.
   *[other] One row meets one column: { $inputs } products add up to one number, and `torch.mm` keeps it in a matrix of 1 row and 1 column.
}
ask-neuron-predict-row-other = `{ $shape }` is what `features * weights` gives: `*` multiplies place by place and adds nothing up. `torch.mm` adds up the products of a row and a column.
ask-neuron-predict-square-other = `{ $shape }` comes from the other order, a column times a row: every feature meets every weight. Here one row meets one column, so there is one sum.
ask-neuron-predict-scalar-other = `{ $shape }` is a number without rows and columns, as `torch.sum` gives it. `torch.mm` takes two matrices and gives a matrix.
ask-neuron-predict-vector-other = `{ $shape }` has one dimension: a list of one number, without rows and columns. `torch.mm` takes two matrices and gives a matrix.

ask-neuron-break = Which of these lines stops with an error?
ask-neuron-break-none = None of them
ask-neuron-break-mm-stops = The same shape is not enough: each row of the first matrix has to be as long as each column of the second. In the message, mat1 is `features` and mat2 is `weights`: a row of { $inputs } numbers meets columns of 1.
ask-neuron-break-mm-runs = With one input both matrices are `(1, 1)`, and a row of 1 meets a column of 1. From two inputs on, this line stops.
ask-neuron-break-product-runs = `*` multiplies place by place, and the same shape is just what it needs. The result keeps that shape, `{ $shape }`.
ask-neuron-break-turned-runs = { $inputs ->
    [one] `weights.T` still has the shape `(1, 1)`: a row of 1 meets a column of 1.
   *[other] `weights.T` has the shape `({ $inputs }, 1)`: a row of { $inputs } meets a column of { $inputs }, and the result is `{ $shape }`.
}
ask-neuron-break-none-right = With one input every matrix here is `(1, 1)`, and everything fits. Move the slider to 2 inputs and one of the lines stops.
ask-neuron-break-none-wrong = One of them does. A matrix product takes rows from the first matrix and columns from the second: which pair is not of the same length?

ask-neuron-repair = { $inputs ->
    [one] With one input, even `torch.mm(features, weights)` gives the product. Which of these lines gives it too?
   *[other] `torch.mm(features, weights)` should give the sum of the { $inputs } products, but it stops. Which line gives that sum?
}
ask-neuron-repair-column-right = { $inputs ->
    [one] With one input the column looks like the row; this is the line that goes on working when there are more.
   *[other] `weights.view({ $inputs }, 1)` stands the weights up as a column. Now a row of { $inputs } meets a column of { $inputs }.
}
ask-neuron-repair-row-stops = `weights.view(1, { $inputs })` has the shape that `weights` had before, so nothing has changed. The second matrix needs { $inputs } rows.
ask-neuron-repair-outer-other = It runs, but a column times a row makes every feature meet every weight: `{ $shape }`. The products that are wanted lie on the diagonal, and nothing is added up.
ask-neuron-repair-swapped-stops = The order does not help: both matrices have 1 row, so a row of { $inputs } meets columns of 1 either way.
ask-neuron-repair-luck = With one input every matrix here is `(1, 1)`, so this works by luck. Move the slider to 2 inputs and it no longer gives the sum.

# Network
ask-network-predict = Now { $rows } samples go in at once: `features` has { $rows } rows, its shape is `({ $rows }, { $inputs })`. `W1` stays `({ $inputs }, { $hidden })`. What is the shape of `{ $name }`?
ask-network-predict-hidden-right = `({ $rows }, { $inputs })` times `({ $inputs }, { $hidden })`: the sides that meet disappear, and the rows of the first and the columns of the second remain. Each sample gets its row; the weights are the same for all.
ask-network-predict-one-other = `{ $shape }` is what one sample gives. Every row of `features` becomes a row of the product, so { $rows } rows stay { $rows } rows.
ask-network-predict-weights-other = `{ $shape }` is the shape of `W1`. In the product each column of `W1` becomes one sum for each sample, so the rows of `W1` are gone.
ask-network-predict-features-other = `{ $shape }` is the shape of `features`. `torch.mm` does not multiply place by place: each hidden unit gets one sum over all features of a sample.
ask-network-predict-column-other = `{ $shape }` is the other way round. Samples are the rows of `features` and stay rows; each column of `W1` becomes a column.
ask-network-predict-vector-other = `{ $shape }` has one dimension, the numbers of a single sample. `torch.mm` gives a matrix with a row for each sample.

ask-network-break = `W1` is turned on its side: `torch.mm(features, W1.T)` takes the place of `torch.mm(features, W1)`. What happens?
ask-network-break-product = It stops at this product
ask-network-break-bias = The product runs, and adding `B1` stops
ask-network-break-same = It runs, and the hidden values stay the same
ask-network-break-other = It runs, but the hidden values are different
ask-network-break-product-right = `W1.T` has the shape `({ $hidden }, { $inputs })`: the row of `features` is { $inputs } long and the columns are { $hidden } long.
ask-network-break-product-same = Nothing stops it: `W1.T` has the shape of `W1`. torch compares sizes, it does not know what the numbers mean.
ask-network-break-product-other = Nothing stops it: with as many inputs as hidden units, `W1.T` has the shape of `W1`. torch compares sizes, it does not know what the numbers mean.
ask-network-break-bias-stops = It does not get that far: `W1.T` has the shape `({ $hidden }, { $inputs })`, and the product itself does not fit.
ask-network-break-bias-same = `B1` has one number for each hidden unit, and there are as many of them as before. It fits.
ask-network-break-bias-other = `B1` has one number for each hidden unit. `W1` is square, so turning it leaves as many columns as before, and `B1` fits.
ask-network-break-same-right = Turned on its side, this `W1` is what it was before. That is a special case: usually the shape changes, or the numbers change places.
ask-network-break-same-stops = There are no hidden values: `W1.T` has the shape `({ $hidden }, { $inputs })`, and the product stops.
ask-network-break-same-other = The shapes fit, but each hidden unit now gets a row of `W1` instead of its own column, so its sum is another one.
ask-network-break-other-right = `W1` is square, so the shapes fit, and each hidden unit silently gets a row of `W1` instead of its own column. No message points to such a mistake.
ask-network-break-other-stops = That happens only if `W1` is square. Here `W1.T` has the shape `({ $hidden }, { $inputs })`, and the product stops.
ask-network-break-other-same = It runs, but turned on its side this `W1` is what it was before: no number changes its place.

ask-network-repair = The weights come with one row for each hidden unit, as `nn.Linear` keeps them: `W = W1.T.contiguous()`, shape `({ $hidden }, { $inputs })`. Which line gives the same as `torch.mm(features, W1)`?
ask-network-repair-turned-right = `.T` swaps rows and columns, so every weight is back with its own input and its own hidden unit.
ask-network-repair-view-other = The right shape with the wrong numbers: `view` deals the same sequence of numbers into rows of another length, it does not turn the matrix. No message tells you so.
ask-network-repair-column-other = The sums are right, but they stand in a column, `{ $shape }`. `torch.mm(features, W1)` gives a row, and the rest of the program needs one.
ask-network-repair-outer-stops = `features.T` is a column: its rows are 1 long, and the columns of `W` are { $hidden } long.
ask-network-repair-outer-other = It runs, but a column times a row makes every feature meet every weight: `{ $shape }`. Nothing is added up.
ask-network-repair-luck = With these sizes it gives the same. With more inputs and more hidden units only `W.T` does.

# Home
ask-home-predict = Only the seed changes, from { $seed } to { $other }. What happens to `h`, the hidden values?
ask-home-predict-same = They stay: they are what the network has learned
ask-home-predict-features = They change, but only because of `features`; the weights stay
ask-home-predict-values = They change, because everything is drawn again; the shape stays
ask-home-predict-shape = Their shape changes too
ask-home-predict-same-other = Nothing has been learned here. The weights are random numbers from the seed, so a hidden value does not mean anything yet.
ask-home-predict-features-other = The weights come from the same stream of random numbers as `features`. The seed starts that stream elsewhere, so they change as well.
ask-home-predict-values-right = `features`, weights and biases all come from one stream of random numbers, and nothing has been learned yet: training would change weights and biases, while how many units there are stays your choice. The sizes give the shape, so it stays `{ $shape }`.
ask-home-predict-shape-other = The shape comes from the numbers of inputs and hidden units; it stays `{ $shape }`. The seed decides only which numbers are drawn.

ask-home-break = Each of these lines gives one tensor another shape. Which one stops the program?
ask-home-break-rows-runs = Rows are samples: { $rows } rows go through the same weights, and the output has the shape `{ $shape }`. How many rows there are is no business of the weights.
ask-home-break-bias-runs = { $hidden ->
    [one] With one hidden unit, `B1` has this shape anyway.
   *[other] One number is added to all { $hidden } hidden units: torch stretches it along the row. It runs, but the units now share a bias.
}
ask-home-break-wider-stops = A row of { $wider } features meets the columns of `W1`, which are { $inputs } long. The sides that meet have to agree.
ask-home-break-outputs-runs = One more column in `W2` is one more output: `{ $shape }`. `B2`, a single number, is added to each of them.

ask-home-repair = Now there is one more feature: `features = torch.randn((1, { $wider }))`, and the program stops. Which change makes the network use all { $wider }?
ask-home-repair-grown-right = Each feature needs a weight for each hidden unit, so `W1` gets one more row. Nothing after it has to change.
ask-home-repair-cut-other = It runs, but the last feature is cut off: the network never sees it.
ask-home-repair-units-stops = That is one more hidden unit, a column. The new feature needs a row: the columns of `W1` have to be { $wider } long.
ask-home-repair-turned-stops = Turned, `features` is a column: its rows are 1 long, and the columns of `W1` are { $inputs } long.
ask-home-repair-turned-other = It runs, but { $wider } features of one sample have turned into { $wider } samples of one feature: the output has the shape `{ $shape }`.
