import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** What signing in asks for, and when it asks again. */
export const SigningInHelp = () => (
  <Card title="Signing in" id="signing-in">
    <div className="measure">
      <p>
        With a <Link href="/second-factor">second factor</Link> whoever has your password still cannot sign in without a
        code from your own phone or computer. Inspectors, administrators and force coordinators need one; everybody can
        have one. Ten recovery codes stand in for a lost app, once each.
      </p>
      <p>
        A session ends after 30 minutes in which nothing was asked for, which is said two minutes before, and after
        eight hours. Before a closing, a reopening, a role, an invitation, a direction or the whole register as a file
        you are asked for a code, or for your password where you have no second factor, if you last gave one more than a
        quarter of an hour ago.
      </p>
      <p>
        Where your organisation’s own sign-on is set up, the sign-in page and the link of an invitation offer it.
        Whoever has a password already connects their account under{" "}
        <Link href="/sessions">Where you are signed in</Link>. It signs you out there too.
      </p>
      <p>
        A lost password is replaced by a link that counts once: where mail is sent from here, the sign-in page has it
        mailed to you; else two administrators of your organisation make one.
      </p>
      <p>
        <Link href="/sessions">Where you are signed in</Link> lists your sessions; end those that you do not know.
      </p>
    </div>
  </Card>
);
