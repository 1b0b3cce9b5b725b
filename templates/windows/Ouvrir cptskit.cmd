@echo off
chcp 65001 >nul
title cptskit - laissez cette fenetre ouverte
"%~dp0python\python.exe" "%~dp0lanceur.py" %*
echo.
pause
