using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BackOfficeBot.Assistant;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Mail.Writing;

/// What the assistant writes; nothing of it counts before <see cref="MailAiDraft.Of"/> has checked it.
/// <param name="Sources">Sentences of the mail that it answers, word for word.</param>
internal sealed record MailProposal(string? Subject, string Text, IReadOnlyList<string> Sources);

// Strict: an answer with a member more or less is none.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MailProposal))]
internal sealed partial class MailProposalJson : JsonSerializerContext;

/// A text that the assistant wrote, with what it comes from: said on the form and before sending.
/// <param name="Wish">What the person said.</param>
/// <param name="Sources">Sentences of the mail that is answered.</param>
/// <param name="Unsaid">Numbers in it that the person did not say.</param>
internal sealed partial record MailAiDraft(string Wish, IReadOnlyList<string> Sources, IReadOnlyList<string> Unsaid)
{
    private const int MostSources = 3;

    /// What stood in the form before; it can be had back.
    public string? Typed { get; init; }

    /// Null where it is of no use: empty, too long, or with addresses that the person did not name, wherever they lead.
    /// <param name="answered">The text of the mail that is answered.</param>
    public static (MailAiDraft Draft, string Text, string? Subject)? Of(MailProposal proposal, string wish, string answered)
    {
        var text = Gap.Replace(BankData.Mask(PlainText.Lines(proposal.Text)), " … ");
        var subject = PlainText.OneLine(proposal.Subject).Trim();
        if (text.Length is 0 or > MailWriteCards.LongestText || subject.Length > 150 || !Evidence.HasNoAddressBut(wish, $"{subject}\n{text}"))
            return null;
        var lines = answered.Split('\n');
        var sources = proposal.Sources.Select(s => PlainText.OneLine(s).Trim()).Where(s => Evidence.Cited(lines, l => l, s) is not null).Distinct().Take(MostSources);
        var said = Evidence.Numbers(wish);
        return (new(wish, [.. sources], [.. Evidence.Numbers(text).Where(n => !said.Contains(n))]), text, subject.Length > 0 ? subject : null);
    }

    // "[Nome]" is a gap, and a gap keeps a mail from being sent.
    private static readonly Regex Gap = new(@"\[[^\]\n]{1,60}\]", RegexOptions.CultureInvariant);
}
