# The picture of a network of layers.
# The numbers come as text, ready to read.
drawing-network-title = A network: inputs { $inputs }, hidden units { $hidden }, output { $output }
drawing-network-title-open = A network: inputs { $inputs }, hidden units { $hidden }, output not computed yet
drawing-network-description = The input, hidden and output layers, with one line for every weight. Below it, the shapes of all tensors in the order in which they meet.
drawing-network-input = input layer
drawing-network-hidden = hidden layer
drawing-network-hidden-number = hidden layer { $number }
drawing-network-output = output layer
drawing-network-hint = point at a unit to see its sum
