"""At which line of a template Jinja is, or was when it failed."""

from inspect import currentframe

from jinja2.exceptions import TemplateSyntaxError


def failing_line(error: Exception) -> tuple[str, int] | None:
    """Return the file and the line of the innermost template that failed, or None.

    The file is as Jinja names it: `<template>` for a text without a file.
    """
    if isinstance(error, TemplateSyntaxError):  # Jinja's lexer gives the file as the name
        return error.filename or error.name or "", error.lineno
    place = None
    trace = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:  # Jinja's stand-in for a template
            place = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return place


def current_line() -> int | None:
    """Return the line of the template that calls us, however far above, or None."""
    frame = currentframe()
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return None
