using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Meetings.Polls;

/// Votes in words: "1 sì, 2 forse, 3 no", "va bene il secondo", "none of these". Nothing else is taken from a text.
internal static partial class MeetingPollAnswer
{
    private const int Longest = 1_000;

    private static readonly FrozenSet<string> Yes = Words("si yes yep yeah ok okay okey bene perfetto ottimo posso possiamo libero libera disponibile free works work fine good great perfect can suits ci");
    private static readonly FrozenSet<string> Maybe = Words("forse magari eventualmente maybe perhaps possibly might se if");
    private static readonly FrozenSet<string> No = Words("no non nope not cant cannot impossibile occupato occupata busy impegnato impegnata unable neither");
    private static readonly FrozenSet<string> All = Words("tutti tutte all any qualsiasi entrambi entrambe both");
    private static readonly FrozenSet<string> Nothing = Words("nessuno nessuna none");
    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["primo"] = 1, ["prima"] = 1, ["first"] = 1, ["secondo"] = 2, ["seconda"] = 2, ["second"] = 2, ["terzo"] = 3, ["terza"] = 3, ["third"] = 3,
        ["quarto"] = 4, ["quarta"] = 4, ["fourth"] = 4, ["quinto"] = 5, ["quinta"] = 5, ["fifth"] = 5,
    }.ToFrozenDictionary();

    /// Null where no vote is said. What is not spoken of stays without one.
    public static IReadOnlyList<PollVote>? Read(string text, int options)
    {
        var votes = new PollVote[options];
        List<int> waiting = [];
        PollVote? said = null, last = null;
        var denies = false;
        foreach (var token in Tokens(New(text)))
        {
            if (token is "," or ".")
            {
                if (waiting.Count == 0)
                    (said, denies) = (null, false);
                continue;
            }
            if (Nothing.Contains(token))
                return Every(options, PollVote.No);
            if (All.Contains(token))
            {
                waiting.AddRange(Enumerable.Range(0, options));
                Take(said);
            }
            else if (NumberOf(token) is { } number)
            {
                if (number > options)
                    continue;
                waiting.Add(number - 1);
                Take(said);
            }
            else if (VoteOf(token) is { } vote)
            {
                // "non va bene" and "if need be, fine" are one answer.
                if (vote is PollVote.Yes && denies)
                    continue;
                denies = vote is not PollVote.Yes;
                last = vote;
                if (waiting.Count > 0)
                {
                    Take(vote);
                    said = null;
                }
                else
                    said = vote;
            }
        }
        if (waiting.Count > 0)
            Take(last ?? PollVote.Yes);
        return votes.Any(v => v is not PollVote.None) ? votes
            : last is PollVote.No || (options == 1 && last is not null) ? Every(options, last.Value) : null;

        void Take(PollVote? vote)
        {
            if (vote is not { } known)
                return;
            foreach (var option in waiting)
                votes[option] = known;
            waiting.Clear();
        }
    }

    /// Without what is quoted from the mail before, and without hours and days, whose numbers are none of ours.
    private static string New(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').TakeWhile(l => !Quoting.IsMatch(l)).Where(l => !l.TrimStart().StartsWith('>'));
        var own = string.Join('\n', lines);
        return Times.Replace(own.Length <= Longest ? own : own[..Longest], " ");
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
                plain.Append(c);
        return Token.Matches(plain.ToString()).Select(m => m.Value is ";" or "\n" or "!" or "ma" or "but" ? "," : m.Value);
    }

    private static int? NumberOf(string token) => Ordinals.TryGetValue(token, out var ordinal) ? ordinal
        : token.Length <= 3 && char.IsAsciiDigit(token[0]) && int.TryParse(token.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'o', 'a'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static PollVote? VoteOf(string token) => Maybe.Contains(token) ? PollVote.Maybe : No.Contains(token) ? PollVote.No : Yes.Contains(token) ? PollVote.Yes : null;

    private static PollVote[] Every(int options, PollVote vote) => [.. Enumerable.Repeat(vote, options)];

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    private static readonly Regex Token = new(@"[a-z0-9]+|[,.;!\n]", RegexOptions.CultureInvariant);

    private static readonly Regex Times = new(@"\b\d{1,2}[:.]\d{2}\b|\b(?:alle|ore|at)\s+\d{1,2}\b|\b\d{1,2}\s*(?:am|pm|gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)\w*\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Quoting = new(@"^\s*(?:-{3,}|_{5,}|On .+ wrote:|Il .+ ha scritto:|(?:Da|From|Von|De)\s*: )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
