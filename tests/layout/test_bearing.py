"""Which of two paths lies to the left."""

from klantreis.layout.bearing import backward, onward

AHEAD = ((1, 5), (9, 5))
LEFT_NEAR = ((1, 5), (2, 5), (2, 1), (9, 1))
LEFT_FAR = ((1, 5), (4, 5), (4, 1), (9, 1))
RIGHT_NEAR = ((1, 5), (2, 5), (2, 9), (9, 9))
RIGHT_FAR = ((1, 5), (4, 5), (4, 9), (9, 9))


def test_paths_sort_from_left_to_right():
    paths = [RIGHT_NEAR, AHEAD, LEFT_FAR, RIGHT_FAR, LEFT_NEAR]
    found = sorted(paths, key=lambda path: onward(path, 0))
    assert found == [LEFT_NEAR, LEFT_FAR, AHEAD, RIGHT_FAR, RIGHT_NEAR]


def test_paths_that_part_later_sort_by_where_they_part():
    left = ((1, 5), (2, 5), (2, 9), (4, 9), (4, 7), (5, 7))
    right = ((1, 5), (2, 5), (2, 9), (4, 9), (4, 11), (5, 11))
    assert onward(left, 0) < onward(right, 0)


def test_twins_sort_alike_from_both_ends():
    assert onward(LEFT_NEAR, 1) < onward(LEFT_NEAR, 2)
    # looking back, what was on the left hand is on the right
    assert backward(LEFT_NEAR, 1) > backward(LEFT_NEAR, 2)


def test_looking_back_a_turn_to_the_left_is_one_to_the_right():
    assert onward(LEFT_NEAR, 0)[0][0] == -1
    assert backward(LEFT_NEAR, 0)[-2][0] == 1
