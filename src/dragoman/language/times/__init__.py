"""Expressions that name days -> the days that they name."""

from dragoman.language.times.read import times

__all__ = ["times"]
