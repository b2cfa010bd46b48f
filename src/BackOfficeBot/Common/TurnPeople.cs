using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Common;

/// Who stands behind a turn, in the words of each part.
internal static class TurnPeople
{
    /// The person's id in the directory; the channel's own id where the channel knows no directory.
    public static string PersonId(this Turn turn) => turn.User.AadObjectId ?? turn.User.Id ?? "";

    public static string PersonName(this Turn turn) => turn.User.Name ?? "";

    public static GraphCaller Caller(this Turn turn) => GraphCaller.User(turn.Organisation, turn.PersonId());

    public static Actor Actor(this Turn turn) => new(turn.Organisation, turn.PersonId(), turn.PersonName()) { ActivityId = turn.Activity.Id };
}
