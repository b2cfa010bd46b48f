using BackOfficeBot.Assistant;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Tests.Common;

namespace BackOfficeBot.Tests.Assistant;

/// The cards about the assistant, in every state that looks different.
internal static class AssistantCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        AssistantSent sent = new("mail", AllCards.Now.AddHours(-2), "You write the text of a business mail.\nThe wish: accept", string.Concat(Enumerable.Repeat(hostile + "\n\n", 60)));
        AssistantOptions options = new() { Endpoint = "https://firm.openai.azure.com", Deployment = "gpt-4.1-mini" };
        yield return ("assistant: what was sent", AssistantCards.List(place, [.. Enumerable.Range(0, 10).Select(_ => (Guid.Empty, sent)), (Guid.Empty, sent with { Data = "", Skill = hostile })], true));
        yield return ("assistant: nothing was sent", AssistantCards.List(place, [], false));
        yield return ("assistant: one that was sent", AssistantCards.Sent(place, Guid.Empty, sent, 0));
        yield return ("assistant: its last page", AssistantCards.Sent(place, Guid.Empty, sent, int.MaxValue));
        yield return ("assistant: use", AssistantCards.Use(place, [.. Enumerable.Range(11, 14).SelectMany(d => new[] { "mail", "minutes", "decisions", "sentences" }.Select((s, i) => new AssistantUse(20261100 + d, s, 1_000 * d + i)))], options, true, true));
        yield return ("assistant: no use", AssistantCards.Use(place, [], new(), false, false));
        foreach (var state in new[] { AssistantSwitch.On, AssistantSwitch.Off })
        {
            var record = new Record { Id = Guid.Empty, Kind = AssistantKind.Name, Title = "Assistant", State = state };
            record.SetData(new SwitchedBy(hostile, AllCards.Now), SwitchJson.Default.SwitchedBy);
            yield return ($"assistant: {state}", AssistantCards.Switch(place, new(), new(record, "andrea")));
        }
        yield return ("help: as the assistant reads it", HelpCards.Read(place, hostile, hostile));
    }
}
