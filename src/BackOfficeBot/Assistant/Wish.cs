using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;

namespace BackOfficeBot.Assistant;

/// What the assistant takes a sentence for; nothing of it counts before <see cref="Wish.Of"/> has checked it.
/// <param name="What">What it is about, in words of the sentence.</param>
/// <param name="When">The words of the sentence that say when.</param>
internal sealed record WishProposal([property: JsonPropertyName("wish")] WishType Type, string? What, IReadOnlyList<string> Who, string? When);

[JsonConverter(typeof(JsonStringEnumConverter<WishType>))]
internal enum WishType
{
    [JsonStringEnumMemberName("meeting")] Meeting,
    [JsonStringEnumMemberName("task")] Task,
    [JsonStringEnumMemberName("call")] Call,
    [JsonStringEnumMemberName("mail")] Mail,
    [JsonStringEnumMemberName("approval")] Approval,
    [JsonStringEnumMemberName("decision")] Decision,
    [JsonStringEnumMemberName("none")] None,
}

// Strict: an answer with a member more or less is none.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WishProposal))]
internal sealed partial class WishJson : JsonSerializerContext;

/// What a sentence wants, in its own words and in no others. Pure.
internal sealed partial record Wish(WishType Type, string? What, IReadOnlyList<string> Who, string? When)
{
    private const int Longest = 300, MostPeople = 10;

    /// Null where nothing is left of it: what does not stand in the sentence is nobody's wish.
    public static Wish? Of(WishProposal proposal, string sentence)
    {
        var what = PlainText.OneLine(proposal.What).Trim(' ', '.', ',', ';', ':', '?', '!');
        if (what.Length is 0 or > Longest || !Evidence.Bears([NotToForget.Replace(sentence, "")], what, besides: sentence))
            what = null;
        List<string> who = [.. proposal.Who.Select(w => PlainText.OneLine(w).Trim()).Where(w => w.Length > 1 && Evidence.Stands(sentence, w)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostPeople)];
        var when = PlainText.OneLine(proposal.When).Trim() is { Length: > 2 } said && Evidence.Stands(sentence, said) ? said : null;
        return what is null && who.Count == 0 && when is null ? null : new(proposal.Type, what, who, when);
    }

    /// The same as a sentence that is understood without any model; null where it says too little for one.
    public string? Plain(string language)
    {
        var it = language == "it";
        var (first, when) = (Who.Count > 0 ? Who[0] : null, When is null ? "" : " " + When);
        var (all, about) = (Who.Count == 0 ? "" : (it ? " con " : " with ") + string.Join(", ", Who), What is null ? "" : (it ? " per parlare di " : " about ") + What);
        return (Type, What, first) switch
        {
            (WishType.Meeting, _, _) => it ? $"fissa una riunione{all}{when}{about}" : $"schedule a meeting{all}{when}{about}",
            (WishType.Task, { } what, null) => it ? $"ricordami di {what}{when}" : $"remind me to {what}{when}",
            (WishType.Task, { } what, { } who) => it ? $"chiedi a {who} di {what}{when}" : $"ask {who} to {what}{when}",
            (WishType.Call, { } what, { } who) => it ? $"ha chiamato {who}: {what}" : $"{who} called: {what}",
            (WishType.Call, null, { } who) => it ? $"ha chiamato {who}" : $"{who} called",
            (WishType.Mail, { } what, { } who) => it ? $"scrivi a {who} che {what}" : $"write to {who} that {what}",
            (WishType.Mail, null, { } who) => it ? $"scrivi una mail a {who}" : $"write an email to {who}",
            (WishType.Approval, { } what, _) => it ? $"chiedi l'approvazione per {what}" : $"request approval for {what}",
            (WishType.Decision, { } what, _) => it ? $"cosa abbiamo deciso su {what}?" : $"what did we decide about {what}?",
            _ => null,
        };
    }

    /// What it is about, as it stands in a field.
    public string? Title => What is { Length: > 0 } what ? char.ToUpperInvariant(what[0]) + what[1..] : null;

    // Who is not to forget something is to do it.
    private static readonly Regex NotToForget = new(@"\b(?:non (?:(?:mi|ti|ci|vi|si) )?(?:(?:far\w*|lasci\w*) )?dimentic\w+|(?:don't|do not|not|never) (?:let \w+ )?forget)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
