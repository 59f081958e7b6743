# Short names for the scripts in script/, which say what they do at their top.

.PHONY: run test lint bench demo

run:
	script/server

test:
	script/test

lint:
	script/lint

bench:
	script/bench

demo:
	script/demo
