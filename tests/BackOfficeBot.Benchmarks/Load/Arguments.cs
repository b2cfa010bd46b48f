using System.Globalization;

namespace BackOfficeBot.Benchmarks.Load;

/// "--name value" pairs; "--flag" alone is "true".
internal sealed class Arguments(string[] args)
{
    public string? Text(string name) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? at + 1 < args.Length && !args[at + 1].StartsWith("--", StringComparison.Ordinal) ? args[at + 1] : "true" : null;

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public bool Flag(string name) => Text(name) is "true" or "on";
}
