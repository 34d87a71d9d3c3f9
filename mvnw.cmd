@echo off
rem Runs the installed Maven, if it is 3.9 or later: quarkus:dev needs that.
setlocal

where mvn >nul 2>nul
if errorlevel 1 (
    echo mvnw: Maven is not installed. Install Maven 3.9 or later, then run this again. 1>&2
    exit /b 1
)

for /f "tokens=3" %%v in ('mvn -B -v ^| findstr /b /c:"Apache Maven "') do set "installed=%%v"
for /f "tokens=1,2 delims=." %%a in ("%installed%") do (
    set "major=%%a"
    set "minor=%%b"
)
if %major% gtr 3 goto run
if %major% equ 3 if %minor% geq 9 goto run
echo mvnw: Maven %installed% is too old. Install Maven 3.9 or later, then run this again. 1>&2
exit /b 1

:run
call mvn %*
exit /b %errorlevel%
