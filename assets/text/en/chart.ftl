# The charts of the network page.

chart-title = Charts of the weights and of the output
chart-weights = Weights as a heatmap
chart-curve = Output against one input
chart-matrix = Matrix of weights
chart-input = Input that moves
chart-weights-said = { $count ->
    [one] `{ $name }` has one number: `{ $low_place }` = { $low }.
   *[other] `{ $name }` has { $count } numbers, { $negative } of them below 0. The smallest is `{ $low_place }` = { $low }, the largest `{ $high_place }` = { $high }.
}
chart-curve-goes = While `{ $place }` goes from −3 to 3 and all else stays, `{ $output }` goes from { $first } to { $last }. At { $x }, where the input is now, it is **{ $now }**.
chart-curve-turns = While `{ $place }` goes from −3 to 3 and all else stays, `{ $output }` goes from { $first } to { $last } and turns on its way: its smallest value is { $low }, its largest { $high }. At { $x }, where the input is now, it is **{ $now }**.
chart-curve-flat = While `{ $place }` goes from −3 to 3 and all else stays, `{ $output }` does not move by as much as 0.0001: it is **{ $now }** throughout.
chart-curve-outside = `{ $place }` is { $x } now, outside the chart; its mark stands at the edge.
chart-curve-none = This program gives no output for each row of features, so there is no curve to draw.
chart-curve-lines = The curve is one run of this page's program on 61 rows of features. These two lines were added to it:
chart-between = {" "}
