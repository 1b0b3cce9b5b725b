"""How far a project is: the items of each document, done or not, and the dates that come."""

from cptskit.progress.deadlines import Deadline, deadlines
from cptskit.progress.state import ItemState, Progress, State, progress

__all__ = ["Deadline", "ItemState", "Progress", "State", "deadlines", "progress"]
