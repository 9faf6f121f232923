"""The faces: reports made from a mapping or from the law; none of them knows a rule."""
