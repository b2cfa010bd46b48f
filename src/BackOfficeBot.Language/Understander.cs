using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Intents;
using BackOfficeBot.Language.People;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language;

/// <summary>
/// Reads what people write, in Italian and English alike: what they want, and when, with whom, how long, about what. Pure: the same text in the same
/// context always means the same. Built once, used by any number of threads.
/// </summary>
/// <param name="vocabularies">What can be asked for.</param>
public sealed class Understander(IEnumerable<Vocabulary> vocabularies)
{
    private readonly IntentFinder _intents = new(vocabularies);

    /// <summary>What a text says. Never fails: what isn't understood isn't there.</summary>
    /// <param name="text">As it was typed, without mentions of the bot. Time grows with its length: cut what was pasted.</param>
    /// <param name="context">When and where it was said.</param>
    public Understanding Understand(string text, UnderstandingContext context)
    {
        var tokens = Tokenizer.Read(text);
        var (intent, confidence, runnerUp) = _intents.Find(tokens);
        var reading = new Reading(text, tokens, context);
        return reading.Read() with { Intent = intent, Confidence = confidence, RunnerUp = runnerUp };
    }

    /// One pass for dates, times and durations, then the words around them.
    private sealed class Reading(string text, List<Token> tokens, UnderstandingContext context)
    {
        private static readonly HashSet<string> Abouts = ["su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "sull", "about", "regarding", "riguardo", "oggetto", "subject"];
        private static readonly HashSet<string> SubjectEnds = ["con", "with", "online"];

        private readonly bool[] _taken = new bool[tokens.Count];
        private readonly List<Found<DayRange>> _days = [];
        private readonly List<Found<TimeRange>> _times = [];
        private readonly List<Found<TimeSpan>> _durations = [];
        private readonly List<Found<string>> _people = [];

        public Understanding Read()
        {
            var reason = Reason();
            When();
            var subject = Subject();
            PeopleFinder.Find(text, tokens, _taken, _people);
            return new()
            {
                Days = _days,
                Times = _times,
                Durations = _durations,
                People = _people,
                Addresses = Of(TokenKind.Address),
                References = Of(TokenKind.Reference),
                Numbers = Numbers(),
                Subject = subject,
                Reason = reason,
                Online = tokens.Exists(t => t.Text is "online" or "teams" or "videochiamata" or "videocall" or "remoto" or "call" or "videoconferenza") ? true
                    : tokens.Exists(t => t.Text is "presenza") ? false : null,
            };
        }

        private Found<string>? Reason()
        {
            var at = tokens.FindIndex(t => t.Kind is TokenKind.Word && t.Text is "perche" or "because" or "motivo" or "reason" or "siccome");
            if (at < 0)
                return null;
            var from = at + 1;
            while (from < tokens.Count && tokens[from].Kind is TokenKind.Mark)
                from++;
            Array.Fill(_taken, true, at, tokens.Count - at);
            return from < tokens.Count ? Rest(from, tokens.Count) : null;
        }

        private void When()
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (_taken[i])
                    continue;
                var at = new Reader(tokens, i);
                if (SoonRule(at) is > 0 and var soon)
                    Take(ref i, soon);
                else if (DurationRules.Read(at, out var duration) is > 0 and var long_)
                    Take(ref i, long_, _durations, duration);
                else if (DayRules.Read(at, context, out var days) is > 0 and var d)
                {
                    // "stamattina" is a day and a part of it.
                    if (d == 1 && TimeRules.Read(at, out var part) == 1)
                        _times.Add(new(part, at.Span(1)));
                    Take(ref i, d, _days, days);
                }
                else if (TimeRules.Read(at, out var time) is > 0 and var t)
                    Take(ref i, t, _times, time);
            }
        }

        // "tra un'ora", "in half an hour": a moment, not a length.
        private int SoonRule(Reader at)
        {
            if (!at.IsAny(0, "tra", "fra", "in", "within") || DurationRules.Read(at.Skip(1), out var length) is not (> 0 and var taken))
                return 0;
            var moment = context.Now + length;
            _days.Add(new(new(DateOnly.FromDateTime(moment), DateOnly.FromDateTime(moment)), at.Span(1 + taken)));
            _times.Add(new(new(new TimeOnly(moment.Hour, moment.Minute), null, true), at.Span(1 + taken)));
            return 1 + taken;
        }

        private Found<string>? Subject()
        {
            var quoted = tokens.FindIndex(t => t.Kind is TokenKind.Quoted && t.Text.Length > 0);
            if (quoted >= 0)
            {
                _taken[quoted] = true;
                return new(tokens[quoted].Text, tokens[quoted].Span);
            }
            for (var i = 0; i < tokens.Count; i++)
            {
                var opening = Opening(i);
                if (opening == 0 || _taken[i])
                    continue;
                var from = i + opening;
                while (from < tokens.Count && tokens[from].Kind is TokenKind.Mark)
                    from++;
                var end = from;
                while (end < tokens.Count && !_taken[end] && !SubjectEnds.Contains(tokens[end].Text) && tokens[end].Text is not ("." or "!" or "?" or ";"))
                    end++;
                // What led to a date ("… budget alle 15", "… offer on Thursday") is not part of it.
                while (end > from && tokens[end - 1].Text is "di" or "il" or "per" or "on" or "at" or "the" or "for" or "da" or "," or "next" or "this" or "of")
                    end--;
                if (end <= from)
                    continue;
                Array.Fill(_taken, true, i, end - i);
                return Rest(from, end);
            }
            return null;
        }

        // "per parlare di", "per discutere", "to discuss", "to talk about", "a proposito di", "su"
        private int Opening(int i)
        {
            var at = new Reader(tokens, i);
            if (at.IsAny(0, "per", "to") && at.IsAny(1, "parlare", "discutere", "discuss", "talk", "vedere", "rivedere", "review", "definire", "decidere"))
                return at.IsAny(2, "di", "del", "della", "dei", "delle", "dell", "about", "over") ? 3 : 2;
            if (at.Is(0, "a") && at.Is(1, "proposito"))
                return 3;
            if (at.Is(0, "riguardo") && at.IsAny(1, "a", "al", "alla", "ai", "alle", "all"))
                return 2;
            return Abouts.Contains(tokens[i].Text) && tokens[i].Kind is TokenKind.Word && !at.IsAny(1, "teams") ? 1 : 0;
        }

        private List<Found<int>> Numbers()
        {
            var numbers = new List<Found<int>>();
            for (var i = 0; i < tokens.Count; i++)
                if (!_taken[i] && (tokens[i].Number ?? (tokens[i].Kind is TokenKind.Word && Words.Ordinals.TryGetValue(tokens[i].Text, out var nth) ? nth : null)) is { } number)
                    numbers.Add(new(number, tokens[i].Span));
            return numbers;
        }

        private List<Found<string>> Of(TokenKind kind) => [.. tokens.Where(t => t.Kind == kind).Select(t => new Found<string>(t.Text, t.Span))];

        private Found<string> Rest(int from, int end)
        {
            var span = tokens[from].Span.To(tokens[end - 1].Span);
            return new(text.Substring(span.Start, span.Length), span);
        }

        private void Take<T>(ref int i, int count, List<Found<T>> into, T value)
        {
            into.Add(new(value, new Reader(tokens, i).Span(count)));
            Take(ref i, count);
        }

        private void Take(ref int i, int count)
        {
            Array.Fill(_taken, true, i, count);
            i += count - 1;
        }
    }
}
