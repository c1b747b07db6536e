using System.CommandLine;
using System.Text.Json;

namespace Xinglin.Cli;

/// <summary>How a command speaks: one JSON document, or words for a person. Progress and complaints go to standard error.</summary>
sealed class Answer(bool json)
{
    static readonly JsonSerializerOptions pretty = new(FactJson.Options) { WriteIndented = true };

    public bool Json => json;

    /// <summary>Prints the result once, in the form that was asked for.</summary>
    public void Give<T>(T result, Action<TextWriter> words)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(result, pretty));
        else words(Console.Out);
    }

    /// <summary>The same for words that are made from the result.</summary>
    public void Give<T>(T result, Action<TextWriter, T> words) => Give(result, o => words(o, result));

    /// <summary>A line about how far it has come; never on standard output.</summary>
    public static void Progress(string line)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write($"\r{line}\u001b[K");
    }

    public static void ProgressDone()
    {
        if (!Console.IsErrorRedirected) Console.Error.WriteLine();
    }

    public static void Say(Phrase what) => Console.Error.WriteLine($"{what.Zh} · {what.En}");
}

static class Acting
{
    extension(Command command)
    {
        /// <summary>What the command does. Exit 0 done, 1 done with refusals, 2 not done and nothing changed.</summary>
        public Command Does(Func<ParseResult, int> act)
        {
            command.SetAction(parsed =>
            {
                try
                {
                    return act(parsed);
                }
                catch (Stop stop)
                {
                    Answer.Say(stop.What);
                    return 2;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
                {
                    Answer.Say(new($"没有做成：{e.Message}。请检查路径、权限与数据库", $"not done: {e.Message}. Check the path, its permissions and the database"));
                    return 2;
                }
            });
            return command;
        }
    }
}
