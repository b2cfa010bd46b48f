using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// The words or the person that go with a decision.
internal static class ApprovalAskCard
{
    public const int Longest = 1_000;

    public static AdaptiveCard Of(CardPlace place, Record record, ActState state, ActForm typed, FormErrors errors)
    {
        var (t, data) = (ApprovalTexts.In(place.Language), ApprovalData.Of(record));
        return new Frame
        {
            Heading = ApprovalWords.Title(data.Name(place.Language), data.Fields, place.Language),
            Facts = [.. ApprovalCard.Facts(t, record, data).Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => (f.Item1, f.Item2!)).Take(4)],
            Ask = state.Act == Act.Answer ? $"{data.Questions[^1].Text} ({data.Questions[^1].AskedByName})" : t.Ask(state.Act),
            Body = [.. errors.At(state.Act == Act.Assign ? Person(t, typed) : Text(t, state.Act, typed))],
            Actions =
            [
                ApprovalVerbs.Say.Button(place.Seal, Title(t, state.Act), state, state.Act is Act.Reject or Act.Cancel ? ActionStyle.Destructive : ActionStyle.Positive),
                DeskVerbs.Show.Button(place.Seal, t.Back, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None),
            ],
            Footer = record.Reference,
        }.Card();
    }

    private static InputText Text(ApprovalTexts t, Act act, ActForm typed) => new()
    {
        Id = "text", Label = t.Field(act), Value = typed.Text, IsMultiline = true, MaxLength = typed.Text?.Length > Longest ? null : Longest,
        IsRequired = act == Act.Cancel ? null : true, ErrorMessage = act == Act.Cancel ? null : t.Missing(act),
    };

    private static InputChoiceSet Person(ApprovalTexts t, ActForm typed) => new()
    {
        Id = "person", Label = t.Field(Act.Assign), Value = typed.Person, IsRequired = true, ErrorMessage = t.PersonMissing, Style = ChoiceStyle.Filtered,
        Choices = [new() { Title = ApprovalFormTexts.In(t.Language).TypeName, Value = "-" }], ChoicesData = new() { Dataset = Colleagues.Dataset },
    };

    private static string Title(ApprovalTexts t, Act act) => act switch
    {
        Act.Reject => t.Reject, Act.SendBack => t.SendBack, Act.Conditions => t.Approve, Act.Question => t.AskQuestion, Act.Assign => t.PassOn, Act.Cancel => t.Cancel, _ => t.Answer,
    };
}
