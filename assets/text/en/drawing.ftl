# Words that several drawings share.
drawing-key = colour = sign    width = size
