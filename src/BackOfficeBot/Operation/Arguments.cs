namespace BackOfficeBot.Operation;

/// What a command takes: options with a value (--kind CALL or --kind=CALL), switches (--yes), and whether a file stands behind its name.
internal sealed record Shape(string Usage, string[] Options, string[] Switches, bool TakesFile = false);

/// What stands behind a command's name: what its shape names, and settings of the bot, which have a colon in their names.
internal sealed record Arguments(string? File, IReadOnlyDictionary<string, string> Options, IReadOnlySet<string> Switches, string[] Settings)
{
    private const string Language = "language";

    // The few settings without a colon.
    private static readonly string[] OfHost = ["environment", "contentRoot", "urls"];

    public string? this[string option] => Options.GetValueOrDefault(option);

    public bool Has(string name) => Switches.Contains(name);

    /// Known before anything else is, so that what is wrong is said in it.
    public static string LanguageOf(IEnumerable<string> words)
    {
        var all = words.ToList();
        var at = all.FindIndex(w => w == "--language" || w.StartsWith("--language=", StringComparison.Ordinal));
        return at >= 0 && (all[at].Contains('=', StringComparison.Ordinal) ? all[at].Split('=')[1] : all.ElementAtOrDefault(at + 1)) == "it" ? "it" : "en";
    }

    /// <exception cref="Refusal">Something is not known, or lacks its value.</exception>
    public static Arguments Of(string[] words, Shape shape, OperationTexts t)
    {
        string? file = null;
        var (options, switches, settings) = (new Dictionary<string, string>(), new HashSet<string>(), new List<string>());
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                if (!shape.TakesFile || file is not null || word.StartsWith('-'))
                    throw new Refusal($"{t.Unknown(word)} {t.Usage(shape.Usage)}");
                file = word;
                continue;
            }
            var (name, value) = word[2..].Split('=', 2) is [var left, var right] ? (left, right) : (word[2..], null);
            if (shape.Switches.Contains(name) && value is null)
            {
                switches.Add(name);
                continue;
            }
            var isOption = name == Language || shape.Options.Contains(name);
            if (!isOption && !name.Contains(':', StringComparison.Ordinal) && !OfHost.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new Refusal($"{t.Unknown(word)} {t.Usage(shape.Usage)}");
            value ??= i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal) ? words[++i] : null;
            // A setting may be emptied (--Staff:Deputies:0:To=), an option may not.
            if (value is null || (isOption && string.IsNullOrWhiteSpace(value)))
                throw new Refusal($"{t.NoValue($"--{name}")} {t.Usage(shape.Usage)}");
            if (name == Language && value is not ("it" or "en"))
                throw new Refusal(t.WrongLanguage(value));
            if (isOption)
                options[name] = value;
            else
                settings.Add($"--{name}={value}");
        }
        return new(file, options, switches, [.. settings]);
    }
}

/// Why a command does not do what it was asked for, in a sentence for who asked.
internal sealed class Refusal(string sentence) : Exception(sentence);
