using BenchmarkDotNet.Running;
using KubeLint.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(ScanBenchmark)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
