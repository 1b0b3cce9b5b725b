@echo off
rem La commande cptskit : cptskit.cmd check MON-PROJET
"%~dp0python\python.exe" -m cptskit %*
