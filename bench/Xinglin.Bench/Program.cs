using Xinglin.Bench;

// bench [NAME…] [--postgres CONNECTION] [--charts N] [--folder DIR] [--store FILE] [--no-file]
if (Options.Of(args) is not { } options) return 2;
var table = Benches.Run(options, Console.Out);
if (options.Keep) Console.Out.WriteLine(Results.Keep(table, options));
return table.All(m => m.Ok) ? 0 : 1;
