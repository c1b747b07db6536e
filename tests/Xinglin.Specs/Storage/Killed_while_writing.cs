using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Xinglin.Storage;
using Xinglin.Storage.Proof;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Specs.Storage;

/// <summary>A program that is killed in the middle of writing loses nothing it has acknowledged, and half of nothing is there.</summary>
public class Killed_while_writing() : Storage_spec(new Sqlite_ground())
{
    const string Place = "XINGLIN_SPEC_WRITES_TO";
    const int Rounds = 50;

    [Fact]
    public void Every_acknowledged_entry_is_there_and_the_chain_is_whole()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        var file = ((Sqlite_ground)Ground).File;
        using (var store = Ground.Open()) store.OpenChart(Wang);
        Ground.Close();

        long acknowledged = 0;
        for (var round = 0; round < Rounds; round++)
        {
            acknowledged = Math.Max(acknowledged, WriteUntilKilled(file, chance.Next(2, 120)));
            using var ground = new SqliteEngine(file);
            var found = Verification.Of(ground);
            Assert.True(found.Ok, $"seed {seed}, round {round}: {found.FirstBad}");
            Assert.True(found.Entries >= acknowledged, $"seed {seed}, round {round}: {acknowledged} acknowledged, {found.Entries} there");
            Assert.Equal(0, found.Entries % 2); // each message has two entries
            Assert.Equal(found.Entries, Dump(ground, "select * from saying").Count);
        }
        Assert.True(acknowledged > Rounds, $"only {acknowledged} were written in {Rounds} rounds: the kills met an idle writer");
    }

    /// <returns>the last number the writer acknowledged</returns>
    static long WriteUntilKilled(string file, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(Killed_while_writing).Assembly.Location);
        start.Environment[Place] = file;
        using var writer = Process.Start(start)!;
        long last = 0;
        var first = writer.StandardOutput.ReadLine();
        var until = Stopwatch.StartNew();
        var killer = new Thread(() =>
        {
            Thread.Sleep(milliseconds);
            writer.Kill(); // no signal it could answer to
        });
        killer.Start();
        for (var line = first; line is not null; line = writer.StandardOutput.ReadLine())
            if (line.EndsWith('.')) last = long.Parse(line[..^1], CultureInfo.InvariantCulture); // a line cut by the kill has no stop
        killer.Join();
        writer.WaitForExit();
        Assert.NotNull(first);
        return last;
    }

    /// <summary>What the killed program does: this very program, started with a place to write to, writes there until it ends.</summary>
    [ModuleInitializer]
    internal static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Place) is not { } file) return;
        using var store = Store.Open(new SqliteEngine(file), [new Sayings()], new Open_gate(), TimeProvider.System);
        var (desk, chart) = (new Desk(store), store.Charts().Single());
        for (var i = 0; ; i++) // the first is slow, while the program warms up; its number tells the killer to begin
        {
            var head = Done(desk.Write(chart, [Measured(37, i), Measured(38, i)], Nurse)).Head;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head}."));
        }
    }
}
