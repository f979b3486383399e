using BenchmarkDotNet.Running;
using KubeLint.Benchmarks;

if (args is ["charts", .. var arguments])
    return ChartComparison.Run(arguments);
BenchmarkSwitcher.FromTypes([typeof(ScanBenchmark)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
