internal import FizzModel
